package basel.cv;

import io.micronaut.serde.annotation.Serdeable;

/// An order to read a CV whose text is stored.
@Serdeable
record CvOrder(String user, String reading, String language) {}
