package basel.cost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What some messages took, replies and all that follows from them included.
record Sample(
        int messages,
        List<Meter.Use> uses,
        Map<String, Integer> invocations,
        int framesIn,
        int answered) {
    Sample {
        uses = List.copyOf(uses);
        invocations = Map.copyOf(invocations);
    }

    /// Calls of AWS for one message, by name; `function` is empty for all.
    Map<String, Double> calls(String function) {
        var calls = new TreeMap<String, Double>();
        in(function).forEach(use -> calls.merge(use.call(), 1.0 / messages, Double::sum));
        return calls;
    }

    double writes(String function) {
        return each(function, Meter.Use::write);
    }

    double reads(String function) {
        return each(function, Meter.Use::read);
    }

    double framesOut(String function) {
        return each(function, Meter.Use::frames);
    }

    double framesInEach() {
        return (double) framesIn / messages;
    }

    /// Answers in JSON that models gave.
    double answers() {
        return (double) answered / messages;
    }

    double invocations(String function) {
        return (double) invocations.getOrDefault(function, 0) / messages;
    }

    /// Calls that an invocation waits for, for one message.
    double waits(String function, Predicate<Meter.Use> which) {
        return (double) in(function).stream().filter(use -> !use.streaming()).filter(which).count()
                / messages;
    }

    private double each(String function, ToDoubleFunction<Meter.Use> what) {
        return in(function).stream().mapToDouble(what).sum() / messages;
    }

    private List<Meter.Use> in(String function) {
        return uses.stream()
                .filter(use -> function.isEmpty() || use.function().equals(function))
                .toList();
    }
}
