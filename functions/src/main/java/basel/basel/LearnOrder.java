package basel.basel;

import io.micronaut.serde.annotation.Serdeable;

/// An order to learn: the seqs of what was said (`5,6`), the seq of what had been asked, and the id
/// of the question being answered.
@Serdeable
record LearnOrder(
        String chat,
        String user,
        String language,
        String messages,
        String question,
        String asked) {}
