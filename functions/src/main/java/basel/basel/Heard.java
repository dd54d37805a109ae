package basel.basel;

import basel.shared.push.Message;
import basel.talk.Conversation;
import basel.talk.Finish;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person said that has not been learned from: its seqs in order, and the seq of what they
/// had been asked (0 where nothing was).
record Heard(List<Long> seqs, long question) {
    Heard {
        seqs = List.copyOf(seqs);
    }

    /// What was said after `after`, if anything was.
    static Optional<Heard> in(Conversation conversation, long after) {
        var seqs = new ArrayList<Long>();
        long question = 0;
        for (var message : conversation.recent()) {
            long seq = seq(message);
            if (message.role() == Message.Role.basel && seqs.isEmpty()) {
                question = seq;
            }
            if (message.role() == Message.Role.person && seq > after) {
                seqs.add(seq);
            }
        }
        return seqs.isEmpty() ? Optional.empty() : Optional.of(new Heard(seqs, question));
    }

    static String text(Message message) {
        return message.parts().stream().map(Message.Part::text).collect(Collectors.joining());
    }

    long upTo() {
        return seqs.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /// The work to learn from it; `asked` is the id of the question being answered.
    Finish.Later work(Conversation conversation, String asked) {
        var list = seqs.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Finish.Later(
                LearnWork.TYPE,
                Map.of(
                        "chat", conversation.id().value(),
                        "user", conversation.owner().value(),
                        "language", conversation.language(),
                        "messages", list,
                        "question", Long.toString(question),
                        "asked", asked));
    }

    /// The work to let it be found again.
    Finish.Later embedding(Conversation conversation) {
        var user = conversation.owner().value();
        return new Finish.Later(
                EmbedWork.TYPE, EmbedOrder.said(user, conversation.id().value(), seqs));
    }

    private static long seq(Message message) {
        var seq = message.seq();
        return seq == null ? 0 : seq;
    }
}
