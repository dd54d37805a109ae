/// Models of Google's Gemini API.
@NullMarked
package basel.shared.model.gemini;

import org.jspecify.annotations.NullMarked;
