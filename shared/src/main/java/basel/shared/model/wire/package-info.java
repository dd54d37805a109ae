/// What all real homes of the model ports share: one HTTP exchange with its time-outs, retries,
/// server-sent events, prompts as text, and JSON held against its schema.
@NullMarked
package basel.shared.model.wire;

import org.jspecify.annotations.NullMarked;
