/// What is known about a person: facts, each with the words it came from and who may see it.
@NullMarked
package basel.profile;

import org.jspecify.annotations.NullMarked;
