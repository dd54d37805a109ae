/// Reads what a person wrote, by rules: which facts it holds about them, and what an answer still
/// lacks.
@NullMarked
package basel.shared.model.scripted.reading;

import org.jspecify.annotations.NullMarked;
