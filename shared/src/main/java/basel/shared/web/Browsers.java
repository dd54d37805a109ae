package basel.shared.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in words where a request came from: the browser, and the country if it is known.
public final class Browsers {
    private record Sign(String token, String name) {}

    /// In this order: most browsers also carry the tokens of older ones.
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg/", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Windows", "Windows"),
                    new Sign("Mac OS X", "Mac"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Linux", "Linux"));

    private Browsers() {}

    /// Such as `Firefox · Linux`; never the user agent's own words.
    public static String name(String userAgent) {
        var browser = find(BROWSERS, userAgent);
        var system = find(SYSTEMS, userAgent);
        if (browser.isEmpty() && system.isEmpty()) {
            return "Unknown browser";
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    /// Such as `Germany`.
    public static @Nullable String place(@Nullable String country, String language) {
        if (country == null || !country.matches("[A-Z]{2}")) {
            return null;
        }
        return Locale.of("", country).getDisplayCountry(Locale.of(language));
    }

    private static String find(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.token()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
