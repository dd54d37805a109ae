package basel.notice;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody chose: which kinds come by which way (`link-used/mail`), as far as it is not the
/// usual, and when it is to be quiet. What was switched off is off, whatever else stands.
record Preferences(Set<String> on, Set<String> off, @Nullable QuietHours quiet, long version) {
    /// Of who chose nothing yet.
    static final Preferences USUAL = new Preferences(Set.of(), Set.of(), null, 0);

    Preferences {
        on = Set.copyOf(on);
        off = Set.copyOf(off);
    }

    boolean wants(Kind kind, Channel channel) {
        var name = name(kind, channel);
        if (kind.fixed(channel)) {
            return true;
        }
        return !off.contains(name) && (on.contains(name) || kind.usual(channel));
    }

    /// The first moment from `now` on in which this person may be written to.
    Instant afterQuiet(Instant now) {
        return quiet == null ? now : quiet.after(now);
    }

    /// The same with this choice.
    Preferences with(Kind kind, Channel channel, boolean wanted) {
        var name = name(kind, channel);
        var nowOn = new HashSet<>(on);
        var nowOff = new HashSet<>(off);
        nowOn.remove(name);
        nowOff.remove(name);
        if (wanted != kind.usual(channel)) {
            (wanted ? nowOn : nowOff).add(name);
        }
        return new Preferences(nowOn, nowOff, quiet, version);
    }

    static String name(Kind kind, Channel channel) {
        return kind.wire() + "/" + channel.wire();
    }
}
