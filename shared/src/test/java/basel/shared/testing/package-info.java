/// What tests of every module share.
@NullMarked
package basel.shared.testing;

import org.jspecify.annotations.NullMarked;
