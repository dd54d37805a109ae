package basel.talk;

import basel.shared.push.Connections;
import basel.shared.push.Message;
import basel.shared.push.ServerEvent;
import basel.shared.push.Watchers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A reply while it is written: takes pieces, posts them in numbered deltas, saves the text so far.
/// The first words go out at once; later ones are batched, the further on the longer, as each post
/// to each socket is billed and people have enough to read by then.
final class Draft implements Consumer<String> {
    private static final long FIRST_PAUSE = Duration.ofMillis(200).toMillis();

    /// A page that shows what came little by little seems to be written without a break.
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toMillis();

    /// A stop is seen when saving; it is to end the model's answer within two seconds.
    private static final long SAVE_EVERY = Duration.ofMillis(1_500).toMillis();

    private final Lease lease;
    private final Leases leases;
    private final Connections connections;
    private final Clock clock;
    private final Marks marks = new Marks();
    private final StringBuilder text = new StringBuilder();
    private Gate gate = Gate.open();
    private Watchers watchers;
    private int posted;
    private int index;
    private long lastPost;
    private long pause;
    private volatile long lastSave;

    Draft(Lease lease, Leases leases, Connections connections, Clock clock) {
        this.lease = lease;
        this.leases = leases;
        this.connections = connections;
        this.clock = clock;
        this.watchers = connections.watchers(lease.chat());
        this.lastSave = clock.millis();
    }

    /// The writing must end here.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Lease.Saved why;

        Ended(Lease.Saved why) {
            super("the reply is not to be written on: " + why, null, false, false);
            this.why = why;
        }

        boolean lost() {
            return why == Lease.Saved.LOST;
        }
    }

    /// What comes from now on has to pass this gate.
    void behind(Gate next) {
        gate = next;
    }

    /// Tells watchers that the writing begins; a later attempt takes back what an earlier one
    /// showed.
    void begin() {
        var chat = lease.chat().value();
        var reply = lease.reply().value();
        watchers.tell(new ServerEvent.ReplyStarted(chat, reply, lease.attempt()));
        if (lease.attempt() > 1) {
            watchers.tell(replaced());
        }
    }

    /// An empty piece says that the model is silent: a stop or a lost lease is seen all the same.
    @Override
    public void accept(String piece) {
        text.append(marks.take(gate.take(piece)));
        long now = clock.millis();
        if (now - lastPost >= pause) {
            post(now);
        }
        if (now - lastSave >= SAVE_EVERY) {
            post(now);
            save(now);
        }
    }

    /// Keeps the lease while the model is silent; each save keeps it too.
    void keep() {
        if (clock.millis() - lastSave >= SAVE_EVERY) {
            leases.prolong(lease);
        }
    }

    /// The whole text: no more pieces come.
    void end() {
        text.append(marks.take(gate.end()));
        text.append(marks.end());
        post(clock.millis());
    }

    /// Writes what stands already, without a model. Done or stopped; still streaming where another
    /// worker took over.
    Message.State say(String said) {
        try {
            accept(said);
            end();
            return Message.State.done;
        } catch (Ended ended) {
            return ended.lost() ? Message.State.streaming : Message.State.stopped;
        }
    }

    String text() {
        return text.toString().strip();
    }

    List<String> marks() {
        return marks.found();
    }

    private void post(long now) {
        if (posted == text.length()) {
            return;
        }
        watchers.tell(
                new ServerEvent.ReplyDelta(
                        lease.chat().value(),
                        lease.reply().value(),
                        lease.attempt(),
                        index++,
                        text.substring(posted)));
        posted = text.length();
        lastPost = now;
        pause = pause == 0 ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
    }

    private void save(long now) {
        lastSave = now;
        var saved = leases.save(lease, text.toString(), index);
        if (saved != Lease.Saved.GOES_ON) {
            throw new Ended(saved);
        }
        var present = connections.watchers(lease.chat());
        present.since(watchers).tell(replaced());
        watchers = present;
    }

    private ServerEvent replaced() {
        return new ServerEvent.ReplyReplaced(
                lease.chat().value(),
                lease.reply().value(),
                lease.attempt(),
                index,
                text.toString());
    }
}
