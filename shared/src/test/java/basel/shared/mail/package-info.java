@NullMarked
package basel.shared.mail;

import org.jspecify.annotations.NullMarked;
