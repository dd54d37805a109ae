/// Papers: reads an uploaded CV into proposed facts, and writes a résumé from what was confirmed.
@NullMarked
package basel.cv;

import org.jspecify.annotations.NullMarked;
