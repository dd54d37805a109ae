/// A visitor talks to a candidate's Basel: answers rest on what the candidate shares with that
/// link, cite it, and say so where nothing is known; what was asked in vain goes back to the
/// candidate.
@NullMarked
package basel.persona;

import org.jspecify.annotations.NullMarked;
