package dev.autopack.api.domain.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as ECMAScript prints them, which is what RFC 8785 asks for. */
final class JsonNumbers {
    private static final BigInteger SAFE_MAX = BigInteger.valueOf((1L << 53) - 1);

    private JsonNumbers() {}

    static String integer(BigInteger value) {
        // Beyond this a reader that keeps numbers as doubles would see another value, and another
        // hash.
        if (value.abs().compareTo(SAFE_MAX) > 0) {
            throw new IllegalArgumentException("integer %s is beyond 2^53-1".formatted(value));
        }
        return value.toString();
    }

    static String decimal(BigDecimal value) {
        if (value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0) {
            return integer(value.toBigIntegerExact());
        }
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest)
                || new BigDecimal(Double.toString(nearest)).compareTo(value) != 0) {
            throw new IllegalArgumentException("%s has no exact double form".formatted(value));
        }
        return floating(nearest);
    }

    static String floating(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s has no JSON form".formatted(value));
        }
        if (value == 0) {
            return "0";
        }
        var shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        return (value < 0 ? "-" : "") + positive(shortest);
    }

    private static String positive(BigDecimal value) {
        var digits = value.unscaledValue().toString();
        // The decimal point stands after this many digits, as in ECMAScript's Number::toString.
        int point = digits.length() - value.scale();
        if (point > 21 || point <= -6) {
            return exponential(digits, point - 1);
        }
        return value.toPlainString();
    }

    private static String exponential(String digits, int exponent) {
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
