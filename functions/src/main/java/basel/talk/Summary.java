package basel.talk;

/// What a conversation's older messages said, in short: of all up to the seq `upTo`. `asked` is how
/// far the conversation was when it was last ordered. A summary is written beside the conversation:
/// no reply waits for it, and without it a reply knows the last messages all the same.
record Summary(String text, long upTo, long asked) {
    static final Summary NONE = new Summary("", 0, 0);

    /// These newest messages a reply always sees as they are.
    static final int SEEN = 20;

    /// After this many more messages it is written anew.
    static final int EVERY = 10;

    /// Whether it is due in a conversation that has come to `lastSeq`.
    boolean due(long lastSeq) {
        return lastSeq > SEEN && lastSeq - asked >= EVERY;
    }

    Summary askedAt(long lastSeq) {
        return new Summary(text, upTo, lastSeq);
    }
}
