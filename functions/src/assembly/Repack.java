import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Makes the functions' zip a third smaller: the classes of its jars are stored as they are, and
/// the zip around them compresses each jar as a whole, so that what many small classes have in
/// common counts once. Lambda unpacks the zip once, and reads stored classes faster.
/// All dates are the same, so that the same code is the same zip. `java Repack.java FILE.zip`
final class Repack {
    private static final LocalDateTime SAME_DAY = LocalDateTime.of(2020, 1, 1, 0, 0);

    private Repack() {}

    public static void main(String[] arguments) throws IOException {
        var zip = Path.of(arguments[0]);
        var repacked = zip.resolveSibling(zip.getFileName() + ".new");
        try (var from = Files.newInputStream(zip);
                var to = Files.newOutputStream(repacked)) {
            repack(from, to);
        }
        Files.move(repacked, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void repack(InputStream from, OutputStream to) throws IOException {
        try (var out = new ZipOutputStream(to)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry : entries(from).entrySet()) {
                var name = entry.getKey();
                var bytes = entry.getValue();
                put(out, name, name.endsWith(".jar") ? stored(bytes) : bytes, ZipEntry.DEFLATED);
            }
        }
    }

    /// The jar with nothing compressed, and without what Maven left about its making.
    private static byte[] stored(byte[] jar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : entries(new ByteArrayInputStream(jar)).entrySet()) {
                if (!entry.getKey().startsWith("META-INF/maven/")) {
                    put(out, entry.getKey(), entry.getValue(), ZipEntry.STORED);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes, int method)
            throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setTimeLocal(SAME_DAY);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /// In the order of their names, folders too: Micronaut looks for its services in them.
    private static TreeMap<String, byte[]> entries(InputStream from) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(from)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        return all;
    }
}
