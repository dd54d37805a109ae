package basel.shared.budget;

import basel.shared.model.ModelReply.Usage;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// List prices of models in US dollars for a million tokens taken in and given out. Those that the
/// product knows stand in `prices.csv`, by the part of a model's name that they hold for;
/// `basel.prices` adds and overrides: `name=1.00/5.00, other=0.30/2.50`. Prices change: what is
/// billed stands on the provider's bill alone.
@Singleton
public final class Prices {
    private final Map<String, Price> prices = new HashMap<>();

    /// Dollars for a million tokens.
    private record Price(BigDecimal in, BigDecimal out) {}

    Prices(@Value("${basel.prices:}") String settings) {
        known().lines()
                .skip(1)
                .forEach(line -> {
                    var cells = line.split(",", 3);
                    put(cells[0], cells[1], cells[2]);
                });
        for (var setting : settings.split(",", -1)) {
            if (!setting.isBlank()) {
                read(setting.strip());
            }
        }
    }

    /// What a call cost, in millionths of a dollar; empty where the price is not known.
    public OptionalLong cost(String model, Usage usage) {
        return price(model)
                .map(price ->
                        price.in()
                                .multiply(BigDecimal.valueOf(usage.tokensIn()))
                                .add(price.out().multiply(BigDecimal.valueOf(usage.tokensOut())))
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// Whether the price of this model is known.
    public boolean knows(String model) {
        return price(model).isPresent();
    }

    /// The longest name that the model's name holds.
    private Optional<Price> price(String model) {
        return prices.keySet().stream()
                .filter(model::contains)
                .max(Comparator.comparingInt(String::length))
                .map(prices::get);
    }

    private void read(String setting) {
        var equals = setting.lastIndexOf('=');
        var slash = setting.lastIndexOf('/');
        if (equals < 1 || slash < equals) {
            throw new IllegalArgumentException(
                    "basel.prices has \"" + setting + "\" (expected: model=in/out, in dollars)");
        }
        put(
                setting.substring(0, equals).strip(),
                setting.substring(equals + 1, slash),
                setting.substring(slash + 1));
    }

    private void put(String model, String in, String out) {
        try {
            prices.put(model, new Price(new BigDecimal(in.strip()), new BigDecimal(out.strip())));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the price of " + model + " is " + in + "/" + out + " (expected: numbers)", e);
        }
    }

    private static String known() {
        try (var in = Prices.class.getResourceAsStream("prices.csv")) {
            if (in == null) {
                throw new IllegalStateException("prices.csv is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read prices.csv", e);
        }
    }
}
