package basel.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pack's entries as bytes: the format's number, then each entry: its source, written out where
/// it is the pack's first of that source, else its place; ordinal, print, words, vector.
final class PackBytes {
    private static final int FORMAT = 1;
    private static final int AROUND = 200;

    private PackBytes() {}

    /// About how many bytes an entry takes; rather too many than too few.
    static long size(Entry entry) {
        var vector = entry.vector();
        int numbers = vector == null ? 0 : vector.numbers().length;
        var terms = entry.terms();
        return AROUND + 5L * terms.prints().length + 4L * terms.parts().length + numbers;
    }

    static byte[] write(List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeShort(entries.size());
            Map<Source, Integer> places = new LinkedHashMap<>();
            for (var entry : entries) {
                write(out, entry, places);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a pack", e);
        }
        return bytes.toByteArray();
    }

    static List<Entry> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException("pack of format " + format + " (expected: 1)");
            }
            int size = in.readUnsignedShort();
            List<Source> sources = new ArrayList<>();
            List<Entry> entries = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                entries.add(entry(in, sources));
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a pack", e);
        }
    }

    private static void write(DataOutputStream out, Entry entry, Map<Source, Integer> places)
            throws IOException {
        var place = places.putIfAbsent(entry.source(), places.size());
        out.writeShort(place == null ? -1 : place);
        if (place == null) {
            write(out, entry.source());
        }
        out.writeInt(entry.ordinal());
        out.writeLong(entry.print());
        write(out, entry.terms());
        write(out, entry.vector());
    }

    private static void write(DataOutputStream out, Source source) throws IOException {
        out.writeUTF(source.id());
        out.writeUTF(source.type());
        out.writeUTF(source.visibility());
        out.writeShort(source.topics().size());
        for (var topic : source.topics().stream().sorted().toList()) {
            out.writeUTF(topic);
        }
        out.writeLong(source.at().toEpochMilli());
        out.writeLong(source.revision());
    }

    private static void write(DataOutputStream out, Terms terms) throws IOException {
        out.writeInt(terms.length());
        out.writeShort(terms.prints().length);
        for (int print : terms.prints()) {
            out.writeInt(print);
        }
        out.write(terms.counts());
        out.writeShort(terms.parts().length);
        for (int part : terms.parts()) {
            out.writeInt(part);
        }
    }

    private static void write(DataOutputStream out, @Nullable Vector vector) throws IOException {
        if (vector == null) {
            out.writeShort(0);
            return;
        }
        out.writeShort(vector.numbers().length);
        out.writeUTF(vector.model());
        out.writeFloat(vector.scale());
        out.write(vector.numbers());
    }

    private static Entry entry(DataInputStream in, List<Source> sources) throws IOException {
        int place = in.readShort();
        if (place < 0) {
            place = sources.size();
            sources.add(source(in));
        }
        return new Entry(sources.get(place), in.readInt(), in.readLong(), terms(in), vector(in));
    }

    private static Source source(DataInputStream in) throws IOException {
        var id = in.readUTF();
        var type = in.readUTF();
        var visibility = in.readUTF();
        int count = in.readUnsignedShort();
        var topics = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            topics.add(in.readUTF());
        }
        var at = Instant.ofEpochMilli(in.readLong());
        return new Source(id, type, visibility, topics, at, in.readLong());
    }

    private static Terms terms(DataInputStream in) throws IOException {
        int length = in.readInt();
        var prints = numbers(in, in.readUnsignedShort());
        var counts = in.readNBytes(prints.length);
        return new Terms(prints, counts, numbers(in, in.readUnsignedShort()), length);
    }

    private static int[] numbers(DataInputStream in, int size) throws IOException {
        var numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static @Nullable Vector vector(DataInputStream in) throws IOException {
        int dimension = in.readUnsignedShort();
        if (dimension == 0) {
            return null;
        }
        return new Vector(in.readUTF(), in.readFloat(), in.readNBytes(dimension));
    }
}
