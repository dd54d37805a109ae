package basel.local.gateway;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The web origin of this machine: only for requests to its own name, `/_local` pages first, then
/// the distribution.
final class WebDoor implements Door {
    private static final String LOCAL = "/_local";

    private final String origin;
    private final Set<String> hosts;
    private final Distribution distribution;
    private final Door localPages;

    /// @param host such as `127.0.0.1:8000`
    /// @param alias another authority, redirected to the first
    WebDoor(String host, @Nullable String alias, Distribution distribution, Door localPages) {
        this.origin = "http://" + host;
        this.hosts = alias == null ? Set.of(host) : Set.of(host, alias);
        this.distribution = distribution;
        this.localPages = localPages;
    }

    @Override
    public Reply answer(Request request) {
        var host = request.headers().first("host").orElse("");
        if (!hosts.contains(host)) {
            return Reply.message(
                    403, "Host " + host + " is not served here (expected: " + origin + ")");
        }
        if (!origin.endsWith("//" + host)) {
            return redirect(request);
        }
        if (request.path().equals(LOCAL) || request.path().startsWith(LOCAL + "/")) {
            return localPages.answer(request);
        }
        return distribution.answer(request);
    }

    @Override
    public Upgrade upgrade(Request request) {
        var host = request.headers().first("host").orElse("");
        if (!hosts.contains(host) || !origin.endsWith("//" + host)) {
            return new Upgrade.Refused(answer(request));
        }
        return distribution.upgrade(request);
    }

    private Reply redirect(Request request) {
        var query = request.query().isEmpty() ? "" : "?" + request.query();
        return Reply.empty(307).with("location", origin + request.path() + query);
    }
}
