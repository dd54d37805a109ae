/// Whether this machine behaves as AWS's documentation and captures of AWS say.
@NullMarked
package basel.local.conformance;

import org.jspecify.annotations.NullMarked;
