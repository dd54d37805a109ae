/// Passwords, for who wants one beside links: registering, signing in, forgetting, changing.
@NullMarked
package basel.password;

import org.jspecify.annotations.NullMarked;
