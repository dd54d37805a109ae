/// The CDK app: the product's template as SAM expands it, in a stack.
@NullMarked
package basel.infra;

import org.jspecify.annotations.NullMarked;
