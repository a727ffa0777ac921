package dev.autopack.executor.server.llm.wire;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a provider asks to be left alone, in any of the ways in which providers say it. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern SPAN =
            Pattern.compile("(?=.)(\\d{1,5}h)?(\\d{1,7}m)?(\\d{1,9}(\\.\\d{1,9})?s)?");
    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}ms");

    private final HttpHeaders headers;
    private final Instant now;

    private RetryAfter(HttpHeaders headers, Instant now) {
        this.headers = headers;
        this.now = now;
    }

    static Optional<Duration> of(HttpHeaders headers, ErrorBody body, Instant now) {
        var told = new RetryAfter(headers, now);
        return told.demanded()
                .or(() -> body.retryDelay().flatMap(told::wait))
                .or(told::untilReset)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private Optional<Duration> demanded() {
        return headers.firstValue("retry-after-ms")
                .flatMap(text -> wait(text + "ms"))
                .or(() -> headers.firstValue("retry-after").flatMap(this::wait));
    }

    /** Of the limits of which nothing is left, the one that is refilled last. */
    private Optional<Duration> untilReset() {
        return headers.map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.contains("ratelimit-") && name.contains("reset"))
                .filter(this::isUsedUp)
                .flatMap(name -> headers.firstValue(name).flatMap(this::wait).stream())
                .max(Duration::compareTo);
    }

    private boolean isUsedUp(String reset) {
        return headers.firstValue(reset.replace("reset", "remaining"))
                .filter("0"::equals)
                .isPresent();
    }

    /** Seconds, a span such as {@code 6m0s}, or an instant in one of two formats. */
    private Optional<Duration> wait(String written) {
        var text = written.strip();
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(seconds(text));
        }
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(Duration.ofMillis(number(text, 2)));
        }
        if (SPAN.matcher(text).matches()) {
            return Optional.of(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
        }
        return instant(text).map(until -> Duration.between(now, until));
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000));
    }

    private static long number(String text, int unit) {
        return Long.parseLong(text.substring(0, text.length() - unit));
    }

    private static Optional<Instant> instant(String text) {
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_DATE_TIME)
                .flatMap(format -> parsed(text, format).stream())
                .findFirst();
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(text, format).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
