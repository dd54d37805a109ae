@NullMarked
package basel.article;

import org.jspecify.annotations.NullMarked;
