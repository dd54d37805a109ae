package basel.local.run;

import java.net.URI;

/// Where this machine's AWS stands, for the functions' SDK clients.
public record Machine(URI endpoint, String region, String account) {
    String functionArn(String id) {
        return "arn:aws:lambda:" + region + ":" + account + ":function:" + id;
    }
}
