package basel.shared.web;

import basel.shared.kernel.Member;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Gives a controller's `Member` argument: whose session the request belongs to.
@Singleton
final class MemberBinder implements TypedRequestArgumentBinder<Member> {
    @Override
    public Argument<Member> argumentType() {
        return Argument.of(Member.class);
    }

    @Override
    public BindingResult<Member> bind(
            ArgumentConversionContext<Member> context, HttpRequest<?> request) {
        var member =
                request.getUserPrincipal(Authentication.class)
                        .map(found -> found.getAttributes().get(SessionAuthentication.MEMBER))
                        .map(Member.class::cast);
        return () -> member.isPresent() ? member : Optional.<Member>empty();
    }
}
