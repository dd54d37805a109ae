package basel.persona;

import basel.shared.kernel.UserId;
import java.util.List;

/// The entries of a candidate's profile that they share.
interface Entries {
    /// Those whose visibility is persona or public.
    List<Piece> shared(UserId host);

    /// Their name, which visitors use when they ask; empty where it is not known.
    String name(UserId host);
}
