package basel.shared.model.bedrock;

import basel.shared.model.wire.Setback;
import basel.shared.model.wire.Setback.Kind;

/// Why Bedrock ended an answer.
final class StopReason {
    private StopReason() {}

    /// Whether the allowed tokens ended.
    ///
    /// @throws Setback where there is no answer that can stand
    static boolean cut(String reason) {
        return switch (reason) {
            case "end_turn", "stop_sequence" -> false;
            case "max_tokens", "model_context_window_exceeded" -> true;
            case "refusal", "guardrail_intervened", "content_filtered" ->
                    throw new Setback(Kind.REFUSAL);
            default -> throw new Setback(Kind.CUT);
        };
    }
}
