/// Texts by SNS, sent after the answer.
@NullMarked
package basel.shared.text;

import org.jspecify.annotations.NullMarked;
