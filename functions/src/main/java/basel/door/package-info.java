/// The doors: Lambda handlers that call the rooms.
@NullMarked
package basel.door;

import org.jspecify.annotations.NullMarked;
