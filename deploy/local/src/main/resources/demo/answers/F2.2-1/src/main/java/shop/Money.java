package shop;

/** An amount in cents. */
public record Money(long cents) {
    public static final Money ZERO = new Money(0);

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, (long) factor));
    }

    public Money negated() {
        return new Money(Math.negateExact(cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isAtLeast(Money other) {
        return cents >= other.cents;
    }

    @Override
    public String toString() {
        var sign = cents < 0 ? "-" : "";
        return "%s%d.%02d".formatted(sign, Math.abs(cents / 100), Math.abs(cents % 100));
    }
}
