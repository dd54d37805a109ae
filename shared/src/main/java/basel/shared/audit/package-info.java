/// What staff did, for those who answer for it.
@NullMarked
package basel.shared.audit;

import org.jspecify.annotations.NullMarked;
