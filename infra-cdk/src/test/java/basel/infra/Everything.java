package basel.infra;

import java.util.Map;

/// A deployment that wishes for everything.
final class Everything {
    static final Map<String, String> WISHED =
            Map.of(
                    "domain", "basel.example",
                    "zone", "Z1",
                    "certificate", "arn:aws:acm:us-east-1:111122223333:certificate/1",
                    "webAcl", "arn:aws:wafv2:us-east-1:111122223333:global/webacl/wall/1",
                    "mail", "ada@basel.example,ben@basel.example",
                    "budget", "20");

    private Everything() {}
}
