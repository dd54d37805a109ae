/// The room of those who run the house: what is used, and what it costs.
@NullMarked
package basel.admin;

import org.jspecify.annotations.NullMarked;
