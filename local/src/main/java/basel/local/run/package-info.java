/// Homes for the template's functions: in this process, as Lambda runtime processes, or at URLs.
@NullMarked
package basel.local.run;

import org.jspecify.annotations.NullMarked;
