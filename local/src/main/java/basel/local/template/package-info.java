/// Reads `template.yaml` (SAM) and says what stands in it, with this machine's answers where AWS
/// would answer.
@NullMarked
package basel.local.template;

import org.jspecify.annotations.NullMarked;
