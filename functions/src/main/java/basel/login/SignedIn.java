package basel.login;

import basel.account.Accounts;
import basel.shared.session.RefreshChains;
import basel.shared.session.Session;
import basel.shared.session.Sessions;
import basel.shared.sign.Secrets;
import basel.shared.web.BrowserCookies;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/// Gives a browser what it needs to be signed in: a token, a refresh chain of its own, and the
/// secret by which it is known next time.
@Singleton
final class SignedIn {
    private final Accounts accounts;
    private final Sessions sessions;
    private final RefreshChains chains;
    private final BrowserCookies cookies;

    SignedIn(Accounts accounts, Sessions sessions, RefreshChains chains, BrowserCookies cookies) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.chains = chains;
        this.cookies = cookies;
    }

    Sessions.Token token(Session session) {
        return sessions.token(session);
    }

    /// Adds the cookies of a sign-in to an answer.
    <T> MutableHttpResponse<T> in(
            MutableHttpResponse<T> answer, HttpRequest<?> request, Session session) {
        var browser =
                cookies.browser(request).filter(Secrets::wellFormed).orElseGet(Secrets::random);
        accounts.remember(session.user(), Secrets.hash(browser));
        return answer.cookie(cookies.refresh(chains.begin(session)))
                .cookie(cookies.browser(browser));
    }
}
