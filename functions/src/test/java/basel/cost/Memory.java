package basel.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// How much memory the template gives the functions that a message passes.
final class Memory {
    /// What is said and answered.
    static final List<String> TALK = List.of("Socket", "Reply");

    /// What follows from it: learning, embedding, summaries, titles, notices.
    static final List<String> AFTER = List.of("After");

    private static final Pattern SIZE = Pattern.compile("(?m)^ +MemorySize: (\\d+)");

    private final String template;

    Memory(Path template) {
        try {
            this.template = Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + template, e);
        }
    }

    /// In MB: the function's own, else that of all.
    int of(String function) {
        var start = "(?m)^  " + function + ":.*\\n    Type: AWS::Serverless::Function";
        var from = Pattern.compile(start).matcher(template);
        if (!from.find()) {
            throw new IllegalArgumentException("no function " + function + " in the template");
        }
        var rest = template.substring(from.start());
        var next = Pattern.compile("(?m)^  \\w+:.*$").matcher(rest);
        var own = SIZE.matcher(next.find(2) ? rest.substring(0, next.start()) : rest);
        return own.find() ? Integer.parseInt(own.group(1)) : everybody();
    }

    private int everybody() {
        var size = SIZE.matcher(template);
        if (!size.find()) {
            throw new IllegalStateException("no MemorySize in the template");
        }
        return Integer.parseInt(size.group(1));
    }
}
