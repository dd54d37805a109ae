/// The template reader, against templates of every form.
@NullMarked
package basel.local.template;

import org.jspecify.annotations.NullMarked;
