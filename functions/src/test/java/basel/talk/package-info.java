/// Tests of the conversation engine, with AWS in memory.
@NullMarked
package basel.talk;

import org.jspecify.annotations.NullMarked;
