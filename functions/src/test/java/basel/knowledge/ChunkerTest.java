package basel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChunkerTest {
    @Test
    void a_short_text_is_one_chunk() {
        assertThat(Chunker.of("  I am a nurse. \n")).containsExactly(new Chunk(0, "I am a nurse."));
        assertThat(Chunker.of(" \n ")).isEmpty();
    }

    @Test
    void a_long_text_is_cut_at_ends_of_sentences_and_nothing_is_lost() {
        var text = sentences(100);

        var chunks = Chunker.of(text);

        assertThat(chunks).hasSizeBetween(5, 7);
        assertThat(texts(chunks)).allMatch(chunk -> chunk.length() <= 900 && chunk.endsWith("."));
        assertThat(String.join(" ", texts(chunks))).isEqualTo(text);
        assertThat(chunks).extracting(Chunk::ordinal).containsExactlyElementsOf(upTo(chunks));
    }

    @Test
    void a_paragraph_that_is_long_enough_is_a_chunk() {
        var first = sentences(10);
        var second = sentences(9);

        assertThat(texts(Chunker.of(first + "\n\n" + second))).containsExactly(first, second);
        assertThat(texts(Chunker.of("One.\n\nTwo."))).containsExactly("One.\n\nTwo.");
    }

    @Test
    void what_has_no_sentences_is_cut_between_words() {
        var text = "word ".repeat(500).strip();

        var chunks = texts(Chunker.of(text));

        assertThat(chunks).allMatch(chunk -> chunk.length() <= 900);
        assertThat(String.join(" ", chunks)).isEqualTo(text);
    }

    @Test
    void what_has_no_spaces_is_cut_but_never_within_a_character() {
        var text = "a" + "😀".repeat(1_000);

        var chunks = texts(Chunker.of(text));

        assertThat(String.join("", chunks)).isEqualTo(text);
        assertThat(chunks)
                .allMatch(chunk -> chunk.length() <= 900)
                .noneMatch(chunk -> Character.isLowSurrogate(chunk.charAt(0)));
    }

    @Test
    void a_change_at_the_end_leaves_the_first_chunks_as_they_were() {
        var before = Chunker.of(sentences(60));
        var after = Chunker.of(sentences(60) + " And one more.");

        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.getFirst().print()).isEqualTo(before.getFirst().print());
        assertThat(after.getLast().print()).isNotEqualTo(before.getLast().print());
    }

    private static String sentences(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "This is sentence number " + n + ", and it says a little more.")
                .collect(Collectors.joining(" "));
    }

    private static List<String> texts(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::text).toList();
    }

    private static List<Integer> upTo(List<Chunk> chunks) {
        return IntStream.range(0, chunks.size()).boxed().toList();
    }
}
