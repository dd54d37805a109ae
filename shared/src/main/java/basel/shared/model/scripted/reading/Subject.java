package basel.shared.model.scripted.reading;

/// Whom a clause is about.
enum Subject {
    SELF,
    OTHERS,
    NONE
}
