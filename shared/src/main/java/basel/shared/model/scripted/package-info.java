/// The model that is none: written rules behind the port to language models, so that everything
/// runs without a key.
@NullMarked
package basel.shared.model.scripted;

import org.jspecify.annotations.NullMarked;
