package dev.autopack.auth.domain.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole key; it is shown once and never kept. */
public record ApiKeySecret(String value) {
    public static final int RANDOM_BYTES = 32;
    private static final String MARK = "autopack_";
    private static final int PREFIX_CHARS = MARK.length() + 8;
    private static final Pattern FORM = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");

    public ApiKeySecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an API key");
        }
    }

    public static ApiKeySecret of(byte[] random) {
        return new ApiKeySecret(
                MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public static Optional<ApiKeySecret> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new ApiKeySecret(text))
                : Optional.empty();
    }

    /** What is kept: enough to find and to check the key. 256 random bits need no slow hash. */
    public Fingerprint fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(value.getBytes(StandardCharsets.US_ASCII));
            return new Fingerprint(
                    value.substring(0, PREFIX_CHARS), HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ApiKeySecret[]";
    }
}
