package basel.infra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Node;

/// What a deployment wants beside the product, from the context (`cdk deploy -c mail=…`); nothing
/// of it is needed.
///
/// @param domain the host of the web origin, such as `basel.example`; needs `zone` and
///   `certificate`
/// @param zone the id of its hosted zone in Route 53
/// @param certificate the ARN of its certificate, as the stack `<stack>-edge` makes it
/// @param webAcl the ARN of the WAF's ACL, as the stack `<stack>-edge` makes it
/// @param mails who is told of alarms and of the budget
/// @param budget dollars a month from which on they are told
record Wishes(
        Optional<String> domain,
        Optional<String> zone,
        Optional<String> certificate,
        Optional<String> webAcl,
        List<String> mails,
        Optional<String> budget) {
    Wishes {
        mails = List.copyOf(mails);
        if (domain.isPresent() && zone.isEmpty()) {
            throw new IllegalArgumentException(
                    "domain: " + domain.get() + " without its zone (expected: -c zone=Z…)");
        }
    }

    static Wishes of(Node node) {
        return new Wishes(
                asked(node, "domain"),
                asked(node, "zone"),
                asked(node, "certificate"),
                asked(node, "webAcl"),
                asked(node, "mail").map(all -> List.of(all.split(","))).orElse(List.of()),
                asked(node, "budget"));
    }

    /// The template's parameters that are decided by these.
    Map<String, String> parameters() {
        var decided = new LinkedHashMap<String, String>();
        if (certificate.isPresent()) {
            domain.ifPresent(host -> decided.put("WebOrigin", "https://" + host));
            certificate.ifPresent(arn -> decided.put("CertificateArn", arn));
        }
        webAcl.ifPresent(arn -> decided.put("WebAclArn", arn));
        return decided;
    }

    private static Optional<String> asked(Node node, String key) {
        return node.tryGetContext(key) instanceof String given && !given.isBlank()
                ? Optional.of(given.strip())
                : Optional.empty();
    }
}
