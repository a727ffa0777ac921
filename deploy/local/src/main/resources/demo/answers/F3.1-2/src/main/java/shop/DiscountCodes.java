package shop;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes for a discount, such as {@code SAVE10-…}; who does not know the secret cannot make one. */
public final class DiscountCodes {
    private static final String PREFIX = "SAVE";

    private final byte[] secret;

    public DiscountCodes(byte[] secret) {
        this.secret = secret.clone();
    }

    public String code(Discount discount) {
        var name = PREFIX + discount.percent();
        return name + "-" + mark(name);
    }

    public Discount read(String code) {
        var end = code.indexOf('-');
        if (end < 0 || !code.startsWith(PREFIX) || !isGenuine(code.substring(0, end), code.substring(end + 1))) {
            throw new IllegalArgumentException("not a code of this shop");
        }
        return new Discount(Integer.parseInt(code.substring(PREFIX.length(), end)));
    }

    private boolean isGenuine(String name, String mark) {
        return MessageDigest.isEqual(bytes(mark(name)), bytes(mark));
    }

    private String mark(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(name)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HmacSHA256", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
