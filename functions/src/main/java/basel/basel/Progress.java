package basel.basel;

import basel.talk.Finish;
import java.util.HashMap;
import java.util.Map;

/// How far an interview is: the question being answered (empty before the first) and how often it
/// was followed up, the topic and how many of its questions were asked in a row, all questions ever
/// asked, how many of them got an answer, and the seq of the last thing heard.
record Progress(
        String asked,
        int followUps,
        String topic,
        int inTopic,
        AskedIds done,
        int answered,
        long heard) {
    /// More than two follow-ups tire.
    static final int MOST_FOLLOW_UPS = 2;

    static Progress of(Map<String, String> state) {
        return new Progress(
                state.getOrDefault("asked", ""),
                Integer.parseInt(state.getOrDefault("followUps", "0")),
                state.getOrDefault("topic", ""),
                Integer.parseInt(state.getOrDefault("inTopic", "0")),
                AskedIds.read(state.getOrDefault("done", "")),
                Integer.parseInt(state.getOrDefault(Finish.ANSWERED, "0")),
                Long.parseLong(state.getOrDefault("heard", "0")));
    }

    /// After a question of the bank was asked.
    Progress asking(String id, String ofTopic) {
        int run = ofTopic.equals(topic) ? inTopic + 1 : 1;
        return new Progress(id, 0, ofTopic, run, done.with(id), answered, heard);
    }

    /// After a gap question was asked: the topic goes on after it.
    Progress asking(String id) {
        return new Progress(id, 0, topic, inTopic, done.with(id), answered, heard);
    }

    /// After the question being answered was followed up.
    Progress followedUp() {
        int count = Math.min(followUps + 1, MOST_FOLLOW_UPS);
        return new Progress(asked, count, topic, inTopic, done, answered, heard);
    }

    /// After the person said something, up to this seq, on the question being answered.
    Progress heardTo(long seq) {
        int count = followUps == 0 && !asked.isEmpty() ? answered + 1 : answered;
        return new Progress(asked, followUps, topic, inTopic, done, count, seq);
    }

    Map<String, String> state() {
        var state = new HashMap<String, String>();
        state.put("asked", asked);
        state.put("followUps", Integer.toString(followUps));
        state.put("topic", topic);
        state.put("inTopic", Integer.toString(inTopic));
        state.put("done", done.write());
        state.put(Finish.ANSWERED, Integer.toString(answered));
        state.put("heard", Long.toString(heard));
        return state;
    }
}
