package basel.invite;

import basel.shared.web.Problem;
import java.util.Map;

/// Why nobody comes in by a link, in words and with a reason for the page.
final class InviteProblems {
    private InviteProblems() {}

    static Problem of(Redeemer.Result refused) {
        return switch (refused) {
            case Redeemer.Result.UsedUp() ->
                    Problem.conflict("This link was used as often as it may be.", "used");
            case Redeemer.Result.Expired() -> Problem.conflict("This link has expired.", "expired");
            case Redeemer.Result.Paused() ->
                    Problem.conflict("This link is paused just now.", "paused");
            case Redeemer.Result.Revoked() ->
                    Problem.conflict("This link does not work any more.", "revoked");
            case Redeemer.Result.Closed() ->
                    Problem.conflict(
                            "Too many wrong passcodes were given. Ask who sent you the link.",
                            "closed");
            case Redeemer.Result.PasscodeNeeded() ->
                    Problem.forbidden("This link has a passcode.", Map.of("reason", "passcode"));
            case Redeemer.Result.PasscodeWrong(var left) ->
                    Problem.forbidden(
                            "This passcode is wrong.",
                            Map.of("reason", "passcode", "triesLeft", left));
            case Redeemer.Result.SignedUp() ->
                    Problem.forbidden(
                            "This conversation belongs to your account by now. Sign in to go on.",
                            Map.of("reason", "sign-in"));
            case Redeemer.Result.Granted _ ->
                    throw new IllegalStateException("who is let in has no problem");
        };
    }
}
