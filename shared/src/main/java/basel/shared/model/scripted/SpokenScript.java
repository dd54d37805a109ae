package basel.shared.model.scripted;

import basel.shared.model.ModelRequest;

/// What the scripted model says for one task.
interface SpokenScript {
    /// The task of the requests that this script answers.
    String task();

    String answer(ModelRequest request);
}
