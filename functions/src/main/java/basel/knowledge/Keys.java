package basel.knowledge;

import java.util.Locale;

/// Keys of the table Knowledge, written once.
///
/// | pk | sk | is |
/// | --- | --- | --- |
/// | `o#<owner>` | `manifest` | the owner's packs with their versions; each write goes through it |
/// | `o#<owner>` | `p#<number>` | a pack: words and vectors of up to 64 chunks, sealed |
/// | `o#<owner>` | `s#<source>#<part>` | revision and pack of 32 chunks of a source |
/// | `o#<owner>` | `t#<source>#<ordinal>` | a chunk's text, sealed |
final class Keys {
    static final String MANIFEST = "manifest";
    static final String VERSION = "version";
    static final String GONE = "gone";
    static final String BODY = "body";

    private Keys() {}

    static String owner(Owner owner) {
        return "o#" + owner.value();
    }

    /// What an owner's bytes are sealed for.
    static String seal(Owner owner) {
        return "knowledge/" + owner.value();
    }

    static String pack(int number) {
        return String.format(Locale.ROOT, "p#%06d", number);
    }

    static int packNumber(String sk) {
        return Integer.parseInt(sk.substring(2));
    }

    static String sources(String prefix) {
        return "s#" + prefix;
    }

    /// The source's id of a row's key.
    static String source(String sk) {
        return sk.substring(2, sk.lastIndexOf('#'));
    }

    static String row(String source, int part) {
        return String.format(Locale.ROOT, "s#%s#%04d", source, part);
    }

    static String text(String source, int ordinal) {
        return String.format(Locale.ROOT, "t#%s#%06d", source, ordinal);
    }
}
