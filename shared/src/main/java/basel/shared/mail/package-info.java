/// Mail by SES, sent after the answer.
@NullMarked
package basel.shared.mail;

import org.jspecify.annotations.NullMarked;
