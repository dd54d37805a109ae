package basel.shared.model.scripted.reading;

/// How the person stands to what a clause says.
enum Stance {
    /// True of the person, now or in the past.
    SAID,
    /// Not true of the person.
    DENIED,
    /// Hoped for, planned, only being learned.
    WISHED,
    /// If, would, could.
    SUPPOSED,
    /// True of somebody else, or said by somebody else.
    OTHERS,
    /// Asked back.
    ASKED
}
