/// Models of Amazon Bedrock.
@NullMarked
package basel.shared.model.bedrock;

import org.jspecify.annotations.NullMarked;
