package dev.autopack.executor.server.llm.wire;

import dev.autopack.executor.server.llm.wire.Fault.Kind;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/** Tells the classes of error apart. */
record Faults(String provider, String secret) {

    Fault of(int status, HttpHeaders headers, ErrorBody body, Instant now) {
        var kind = kind(status, body);
        return new Fault(
                kind,
                sentence(kind, status, body),
                switch (kind) {
                    case RATE_LIMITED, AWAY -> RetryAfter.of(headers, body, now);
                    case REFUSED, KEY_REFUSED, TOO_LONG, QUOTA_SPENT, CUT_OFF, INTERRUPTED ->
                            Optional.empty();
                });
    }

    private static Kind kind(int status, ErrorBody body) {
        if (status >= 500 || status == 408) {
            return Kind.AWAY;
        }
        return switch (status) {
            case 401, 403 -> Kind.KEY_REFUSED;
            case 402 -> Kind.QUOTA_SPENT;
            case 413 -> Kind.TOO_LONG;
            case 429 -> body.isQuotaSpent() ? Kind.QUOTA_SPENT : Kind.RATE_LIMITED;
            default -> refused(body);
        };
    }

    private static Kind refused(ErrorBody body) {
        if (body.isBadKey()) {
            return Kind.KEY_REFUSED;
        }
        return body.isTooLong() ? Kind.TOO_LONG : Kind.REFUSED;
    }

    private String sentence(Kind kind, int status, ErrorBody body) {
        return switch (kind) {
            case KEY_REFUSED ->
                    "%s refuses the key (status %d): executor.model.providers.\"%s\".key-file or .key is wrong or may not use this model"
                            .formatted(provider, status, provider);
            case TOO_LONG -> "the prompt is too long for the model of %s".formatted(provider);
            case RATE_LIMITED -> "%s asks for fewer calls".formatted(provider);
            case QUOTA_SPENT -> "the account at %s has nothing left".formatted(provider);
            case AWAY, CUT_OFF, INTERRUPTED ->
                    "%s answered with status %d".formatted(provider, status);
            case REFUSED -> refusal(status, body);
        };
    }

    private String refusal(int status, ErrorBody body) {
        if (status < 400) {
            return "%s answered with status %d: base-url is not the address of its API"
                    .formatted(provider, status);
        }
        var said = secret.isEmpty() ? body.message() : body.message().replace(secret, "…");
        return "%s refused the request (status %d): %s".formatted(provider, status, said);
    }
}
