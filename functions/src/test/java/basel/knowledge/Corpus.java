package basel.knowledge;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The labelled corpus under `retrieval/`, with the vectors that `make vectors` computed for it.
record Corpus(List<Passage> passages, List<Asked> questions, Map<String, float[]> vectors) {
    private static final String FOLDER = "/retrieval/";
    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    /// A chunk of the corpus.
    @Serdeable
    record Passage(String id, String lang, String type, String owner, String text) {}

    /// A question, with the ids of the passages that answer it.
    @Serdeable
    record Asked(
            String id,
            String lang,
            String owner,
            String kind,
            String question,
            Set<String> relevant) {}

    /// The first line of the file of vectors.
    @Serdeable
    record Head(String model, int dimension, String corpus, List<String> ids) {}

    static Corpus read() {
        var passages = lines("chunks.jsonl", Passage.class);
        return new Corpus(passages, lines("questions.jsonl", Asked.class), readVectors());
    }

    /// The hash of the corpus as it is now.
    static String hash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(bytes("chunks.jsonl"));
            hash.update(bytes("questions.jsonl"));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }

    static Head head() {
        var bytes = bytes("vectors.f16");
        return value(new String(bytes, 0, end(bytes), StandardCharsets.UTF_8), Head.class);
    }

    private static Map<String, float[]> readVectors() {
        var bytes = bytes("vectors.f16");
        var head = head();
        var numbers =
                ByteBuffer.wrap(bytes)
                        .position(end(bytes) + 1)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer();
        var vectors = new HashMap<String, float[]>();
        for (var id : head.ids()) {
            var vector = new float[head.dimension()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = Float.float16ToFloat(numbers.get());
            }
            vectors.put(id, vector);
        }
        return vectors;
    }

    private static int end(byte[] bytes) {
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static <T> List<T> lines(String file, Class<T> type) {
        var text = new String(bytes(file), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> value(line, type))
                .toList();
    }

    private static <T> T value(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + json, e);
        }
    }

    private static byte[] bytes(String file) {
        try (var in = Corpus.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
