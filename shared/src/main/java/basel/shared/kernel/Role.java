package basel.shared.kernel;

/// What an account may be. A guest has a session from an invite or a visit and no account.
public enum Role {
    CANDIDATE,
    RECRUITER,
    RESEARCHER,
    SUPPORTER,
    ADMIN,
    GUEST;

    /// Supporters and admins.
    public boolean staff() {
        return this == SUPPORTER || this == ADMIN;
    }

    /// The `role` claim of a session token: `user` for all but `supporter`, `admin`, `guest`.
    public String claim() {
        return staff() || this == GUEST ? name().toLowerCase(java.util.Locale.ROOT) : "user";
    }
}
