/// Signing in with Google, GitHub or any OpenID provider.
@NullMarked
package basel.provider;

import org.jspecify.annotations.NullMarked;
