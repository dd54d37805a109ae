package basel.local.template;

import org.jspecify.annotations.Nullable;

/// A function called by the clock.
///
/// @param expression `rate(…)` or `cron(…)`
/// @param input JSON given to the function instead of the usual event, or null
/// @param scheduler whether EventBridge Scheduler (`ScheduleV2`) calls, not an EventBridge rule
public record ScheduleSpec(
        String id,
        String functionId,
        String expression,
        @Nullable String input,
        boolean scheduler,
        boolean enabled) {}
