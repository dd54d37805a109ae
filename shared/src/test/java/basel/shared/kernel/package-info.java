/// The ground, held by tests.
@NullMarked
package basel.shared.kernel;

import org.jspecify.annotations.NullMarked;
