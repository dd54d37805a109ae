/// What models may cost: budgets that are reserved before a call and settled after it, and what was
/// spent.
@NullMarked
package basel.shared.budget;

import org.jspecify.annotations.NullMarked;
