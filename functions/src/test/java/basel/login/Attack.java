package basel.login;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One way in which somebody clicks a link that a window asked for: a row of the matrix, and what
/// the contract says of it.
record Attack(Verifier verifier, Code code, Socket socket, Browser browser, boolean staff) {
    /// What the clicking page sends as the verifier.
    enum Verifier {
        RIGHT,
        WRONG,
        ABSENT
    }

    /// What it sends as the code; a replayed one was right for an earlier link.
    enum Code {
        RIGHT,
        WRONG_ONCE,
        WRONG_TWICE,
        WRONG_THRICE,
        ABSENT,
        REPLAYED
    }

    /// What became of the socket that asked. An attacker who replaces it claims without the
    /// verifier.
    enum Socket {
        ALIVE,
        DROPPED,
        RECONNECTED,
        ATTACKED
    }

    /// Where the link is clicked: in the browser that asked, or in another.
    enum Browser {
        SAME,
        OTHER
    }

    /// Where a token may turn up: on the sockets, in the answers to who clicked, and where a claim
    /// is made by who asked, by who clicked, by an attacker.
    enum Place {
        FIRST_SOCKET,
        LATER_SOCKET,
        ATTACKERS_SOCKET,
        CLICKERS_ANSWER,
        ASKERS_CLAIM,
        CLICKERS_CLAIM,
        ATTACKERS_CLAIM
    }

    /// The contract, "Signing in by link", 4 and 5: a link is finished for the window that asked by
    /// that window's verifier, or by the code that it shows, which staff are not offered.
    boolean finishes() {
        return verifier == Verifier.RIGHT || (code == Code.RIGHT && !staff);
    }

    /// Then the socket that waits gets the token: the first one, or a later one that claimed with
    /// the verifier. And so does whoever claims with the verifier: who asked, and who clicked where
    /// that is the same browser or knows it. Nobody else, nothing else.
    Set<Place> tokens() {
        var places = EnumSet.noneOf(Place.class);
        if (!finishes()) {
            return places;
        }
        places.add(Place.ASKERS_CLAIM);
        if (socket == Socket.ALIVE || socket == Socket.ATTACKED) {
            places.add(Place.FIRST_SOCKET);
        }
        if (socket == Socket.RECONNECTED) {
            places.add(Place.LATER_SOCKET);
        }
        if (knowsVerifier()) {
            places.add(Place.CLICKERS_CLAIM);
        }
        return places;
    }

    /// A browser's storage is all its windows'.
    boolean knowsVerifier() {
        return verifier == Verifier.RIGHT || browser == Browser.SAME;
    }

    int wrongCodes() {
        return switch (code) {
            case WRONG_ONCE -> 1;
            case WRONG_TWICE -> 2;
            case WRONG_THRICE -> 3;
            default -> 0;
        };
    }

    /// A stranger's window waits while somebody else clicks who cannot prove to be that window.
    private boolean dangerous() {
        return browser == Browser.OTHER && verifier != Verifier.RIGHT && socket == Socket.ALIVE;
    }

    /// Every combination.
    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        for (var verifier : Verifier.values()) {
            for (var code : Code.values()) {
                for (var socket : Socket.values()) {
                    for (var browser : Browser.values()) {
                        all.add(new Attack(verifier, code, socket, browser, false));
                        all.add(new Attack(verifier, code, socket, browser, true));
                    }
                }
            }
        }
        return all;
    }

    /// All dangerous ones, and others until each pair of values has met.
    static List<Attack> some() {
        var chosen = new ArrayList<>(all().stream().filter(Attack::dangerous).toList());
        var missing = new HashSet<String>();
        all().forEach(attack -> missing.addAll(attack.pairs()));
        chosen.forEach(attack -> missing.removeAll(attack.pairs()));
        while (!missing.isEmpty()) {
            var next = Collections.max(all(), Comparator.comparingInt(one -> one.shared(missing)));
            missing.removeAll(next.pairs());
            chosen.add(next);
        }
        return chosen;
    }

    private int shared(Set<String> with) {
        return (int) pairs().stream().filter(with::contains).count();
    }

    private Set<String> pairs() {
        var values =
                List.of("v" + verifier, "c" + code, "s" + socket, "b" + browser, "staff" + staff);
        var pairs = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(values.get(j) + "," + values.get(i));
            }
        }
        return pairs;
    }
}
