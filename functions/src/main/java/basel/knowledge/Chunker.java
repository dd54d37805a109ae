package basel.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts text into chunks of at most 900 characters, at ends of paragraphs where these are near,
/// else at ends of sentences, else between words. Chunks do not overlap: a chunk is one piece of
/// what was said, and is quoted as such.
final class Chunker {
    static final int MOST = 900;

    /// From this length on a chunk ends with its paragraph.
    private static final int ENOUGH = 500;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…]['\"”“’)]?)\\s+|\\n+");

    private final List<Chunk> chunks = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    private Chunker() {}

    static List<Chunk> of(String text) {
        var chunker = new Chunker();
        for (var paragraph : PARAGRAPHS.split(text.strip(), -1)) {
            chunker.paragraph(paragraph.strip());
        }
        chunker.end();
        return List.copyOf(chunker.chunks);
    }

    private void paragraph(String paragraph) {
        boolean whole = current.length() + 2 + paragraph.length() <= MOST;
        if (whole) {
            add(paragraph, "\n\n");
        } else {
            var between = "\n\n";
            for (var sentence : SENTENCES.split(paragraph, -1)) {
                sentence(sentence.strip(), between);
                between = " ";
            }
        }
        if (current.length() >= ENOUGH) {
            end();
        }
    }

    private void sentence(String sentence, String between) {
        var rest = sentence;
        while (rest.length() > MOST) {
            end();
            int cut = cut(rest);
            add(rest.substring(0, cut).strip(), "");
            rest = rest.substring(cut).strip();
        }
        if (current.length() + between.length() + rest.length() > MOST) {
            end();
        }
        add(rest, between);
    }

    /// The last space of what fits; where there is none, all that fits, but no half character.
    private static int cut(String text) {
        int space = text.lastIndexOf(' ', MOST);
        if (space > 0) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }

    private void add(String piece, String between) {
        if (piece.isEmpty()) {
            return;
        }
        current.append(current.isEmpty() ? "" : between).append(piece);
    }

    private void end() {
        if (!current.isEmpty()) {
            chunks.add(new Chunk(chunks.size(), current.toString()));
            current.setLength(0);
        }
    }
}
