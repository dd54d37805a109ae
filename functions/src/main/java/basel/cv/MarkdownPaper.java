package basel.cv;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A résumé as Markdown. What the person wrote is escaped, so that it stays words.
final class MarkdownPaper {
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~])");

    private MarkdownPaper() {}

    static String of(Paper paper) {
        var text = new StringBuilder();
        text.append("# ")
                .append(line(paper.name() == null ? paper.title() : paper.name()))
                .append('\n');
        if (paper.headline() != null) {
            text.append("\n**").append(line(paper.headline())).append("**\n");
        }
        if (!paper.contact().isEmpty()) {
            text.append('\n')
                    .append(
                            paper.contact().stream()
                                    .map(MarkdownPaper::linked)
                                    .collect(Collectors.joining(" · ")))
                    .append('\n');
        }
        if (paper.about() != null) {
            text.append('\n').append(lines(paper.about())).append('\n');
        }
        paper.parts().forEach(part -> append(text, part));
        return text.toString();
    }

    private static void append(StringBuilder text, Paper.Part part) {
        text.append("\n## ").append(part.heading()).append('\n');
        for (var block : part.blocks()) {
            if (!block.title().isEmpty()) {
                text.append("\n### ").append(line(block.title())).append('\n');
            }
            var under =
                    Stream.of(line(block.under()), block.when(), linked(block.url()))
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.joining(" · "));
            if (!under.isEmpty()) {
                text.append('\n').append(under).append('\n');
            }
            if (!block.text().isEmpty()) {
                text.append('\n').append(lines(block.text())).append('\n');
            }
        }
    }

    private static String linked(String text) {
        return text.startsWith("http") ? "<" + text.replace(">", "%3E") + ">" : line(text);
    }

    private static String line(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$1");
    }

    /// Lines stay lines.
    private static String lines(String text) {
        return text.lines()
                .map(MarkdownPaper::line)
                .map(one -> one.replaceFirst("^(\\s*)([-+])(?=\\s)", "$1\\\\$2"))
                .map(one -> one.replaceFirst("^(\\s*\\d+)([.)])(?=\\s)", "$1\\\\$2"))
                .collect(Collectors.joining("  \n"));
    }
}
