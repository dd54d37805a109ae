/// The store, held by tests.
@NullMarked
package basel.shared.store;

import org.jspecify.annotations.NullMarked;
