/// The `/_local` pages: what this machine sent, counted and does wrong on purpose.
@NullMarked
package basel.local.pages;

import org.jspecify.annotations.NullMarked;
