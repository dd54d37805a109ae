/// The articles of the house, which Basel may rest on: written or uploaded by staff, found by who
/// asks once they are published.
@NullMarked
package basel.article;

import org.jspecify.annotations.NullMarked;
