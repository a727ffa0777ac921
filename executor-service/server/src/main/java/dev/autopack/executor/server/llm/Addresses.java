package dev.autopack.executor.server.llm;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a key may be sent. */
final class Addresses {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private Addresses() {}

    static Optional<URI> of(ModelConfig.Api api) {
        return switch (api) {
            case ANTHROPIC -> Optional.of(URI.create("https://api.anthropic.com/v1"));
            case OPENAI -> Optional.of(URI.create("https://api.openai.com/v1"));
            case GOOGLE_GEMINI ->
                    Optional.of(URI.create("https://generativelanguage.googleapis.com/v1beta"));
            case OPENAI_COMPATIBLE -> Optional.empty();
        };
    }

    /** The paths of an API begin with a slash. */
    static URI withoutSlash(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }

    /** Answers what is wrong with an address. */
    static Optional<String> problem(URI address, boolean plainHttp) {
        var scheme = String.valueOf(address.getScheme());
        var host = String.valueOf(address.getHost());
        if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("is not an address of the form https://HOST/PATH");
        }
        if (address.getUserInfo() != null
                || address.getQuery() != null
                || address.getFragment() != null) {
            return Optional.of("has more than a host and a path");
        }
        return scheme.equals("https") || plainHttp || LOOPBACK.matcher(host).matches()
                ? Optional.empty()
                : Optional.of("would send the key over plain HTTP; allow-plain-http permits that");
    }
}
