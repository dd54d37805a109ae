/// Files that people send, read into text and not kept: PDF, Word (DOCX), plain text.
@NullMarked
package basel.shared.document;

import org.jspecify.annotations.NullMarked;
