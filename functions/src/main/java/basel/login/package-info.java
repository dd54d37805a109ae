/// Signing in by an emailed or texted link, and staying signed in.
@NullMarked
package basel.login;

import org.jspecify.annotations.NullMarked;
