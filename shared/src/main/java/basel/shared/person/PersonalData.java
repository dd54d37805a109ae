package basel.shared.person;

import basel.shared.kernel.UserId;

/// What one room (or service) keeps about people. Each room that stores anything under a person's
/// id has one: together they are the export of a person's data, and its deletion.
public interface PersonalData {
    /// Its name in the export, such as `facts`.
    String name();

    /// Everything kept about the person that they can read, as records, lists and maps; an empty
    /// list where there is nothing.
    Object export(UserId user);

    /// Deletes or blanks all of it. It comes twice at least, and may have failed half-way before.
    void delete(UserId user);

    /// Whether it goes after all others, because they find theirs by it.
    default boolean last() {
        return false;
    }
}
