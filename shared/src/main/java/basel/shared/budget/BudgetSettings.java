package basel.shared.budget;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Tokens that models may take in and give out: for each user a day, for each invite in all, for
/// everyone together a day. 0 is no limit. Days are UTC's.
@ConfigurationProperties("basel.budget")
public record BudgetSettings(
        @Bindable(defaultValue = "1500000") long user,
        @Bindable(defaultValue = "300000") long invite,
        @Bindable(defaultValue = "100000000") long everyone) {}
