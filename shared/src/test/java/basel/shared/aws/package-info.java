/// The AWS clients, held by tests.
@NullMarked
package basel.shared.aws;

import org.jspecify.annotations.NullMarked;
