package basel.shared.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The text of a Word file: a zip whose `word/document.xml` holds it. All parts are unpacked as far
/// as the limit, none but that one is kept, and none is opened further.
final class DocxText {
    private static final String DOCUMENT = "word/document.xml";
    private static final long MOST_UNPACKED = 48L * 1024 * 1024;
    private static final int MOST_DOCUMENT = 16 * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int PIECE = 16 * 1024;

    private final DocumentRules rules;

    private DocxText(DocumentRules rules) {
        this.rules = rules;
    }

    static String of(byte[] file, DocumentRules rules) {
        var reader = new DocxText(rules);
        try {
            return reader.text(reader.document(file));
        } catch (XMLStreamException | IllegalArgumentException | IOException broken) {
            throw Unfit.BROKEN.problem(rules);
        }
    }

    private byte[] document(byte[] file) throws IOException {
        var document = new ByteArrayOutputStream();
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                boolean wanted = part.getName().equals(DOCUMENT) && document.size() == 0;
                unpacked += read(zip, wanted ? document : null, MOST_UNPACKED - unpacked);
                if (++parts > MOST_PARTS) {
                    throw Unfit.UNPACKS_TOO_LARGE.problem(rules);
                }
            }
        }
        if (document.size() == 0) {
            throw Unfit.OTHER_OFFICE.problem(rules);
        }
        return document.toByteArray();
    }

    private long read(ZipInputStream zip, @Nullable ByteArrayOutputStream kept, long most)
            throws IOException {
        var piece = new byte[PIECE];
        long size = 0;
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            size += read;
            if (size > most || (kept != null && size > MOST_DOCUMENT)) {
                throw Unfit.UNPACKS_TOO_LARGE.problem(rules);
            }
            if (kept != null) {
                kept.write(piece, 0, read);
            }
        }
        return size;
    }

    /// Paragraphs as lines. A document type, and so any entity, is refused.
    private String text(byte[] document) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        var text = new StringBuilder();
        boolean said = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Unfit.BROKEN.problem(rules);
                case XMLStreamConstants.START_ELEMENT -> {
                    said = xml.getLocalName().equals("t");
                    begin(xml, text);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    said = false;
                    end(xml, text);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (said) {
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
            if (text.length() > rules.characters() * 4L) {
                throw Unfit.TOO_LONG.problem(rules);
            }
        }
        return text.toString();
    }

    private static void begin(XMLStreamReader xml, StringBuilder text) {
        switch (xml.getLocalName()) {
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            default -> {}
        }
    }

    /// Cells of a table stand on lines of their own.
    private void end(XMLStreamReader xml, StringBuilder text) {
        if (xml.getLocalName().equals("p")) {
            text.append(rules.laidOut() ? "\n\n" : "\n");
        }
    }
}
