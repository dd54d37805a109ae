/// The conversation engine: one pipeline for every kind of conversation.
@NullMarked
package basel.talk;

import org.jspecify.annotations.NullMarked;
