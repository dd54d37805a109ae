/// The never-ending interview: what to ask next, and what is learned from the answers.
@NullMarked
package basel.basel;

import org.jspecify.annotations.NullMarked;
