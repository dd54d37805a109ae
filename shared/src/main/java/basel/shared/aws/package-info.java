/// The AWS clients: one HTTP client, one region, one set of credentials.
@NullMarked
package basel.shared.aws;

import org.jspecify.annotations.NullMarked;
