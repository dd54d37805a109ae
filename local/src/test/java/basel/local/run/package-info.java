/// Functions in this process and as processes of their own.
@NullMarked
package basel.local.run;

import org.jspecify.annotations.NullMarked;
