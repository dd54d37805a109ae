/// The whole system as `make run` starts it, driven from outside.
@NullMarked
package basel.run;

import org.jspecify.annotations.NullMarked;
