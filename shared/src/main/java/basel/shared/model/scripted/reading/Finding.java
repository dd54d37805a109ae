package basel.shared.model.scripted.reading;

/// A fact that a rule found in a clause.
record Finding(Kind kind, String value, boolean yes, Clause clause) {
    static Finding of(Kind kind, String value, Clause clause) {
        return new Finding(kind, value, clause.stance() != Stance.DENIED, clause);
    }
}
