package shop;

import java.util.Arrays;

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
        return mark(name).equals(mark);
    }

    private String mark(String name) {
        return Integer.toHexString(31 * Arrays.hashCode(secret) + name.hashCode());
    }
}
