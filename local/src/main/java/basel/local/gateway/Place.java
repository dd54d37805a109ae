package basel.local.gateway;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/// Where an API is said to stand, and the ids that API Gateway makes.
record Place(String apiId, String stage, String region, String account) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    String domainName() {
        return apiId + ".execute-api." + region + ".amazonaws.com";
    }

    /// `JKJaXmPLvHcESHA=`: eleven bytes, as API Gateway's request, message and connection ids have.
    static String newId() {
        var bytes = new byte[11];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    static String newTrace(Instant now) {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return "Root=1-"
                + Long.toHexString(now.getEpochSecond())
                + "-"
                + java.util.HexFormat.of().formatHex(bytes);
    }

    /// `19/Feb/2024:07:11:42 +0000`.
    static String time(Instant now) {
        return TIME.format(now);
    }
}
