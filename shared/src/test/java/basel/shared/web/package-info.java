/// What holds for every request and frame.
@NullMarked
package basel.shared.web;

import org.jspecify.annotations.NullMarked;
