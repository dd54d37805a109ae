/// What the house knows about a person, to be handed out to them or deleted.
@NullMarked
package basel.shared.person;

import org.jspecify.annotations.NullMarked;
