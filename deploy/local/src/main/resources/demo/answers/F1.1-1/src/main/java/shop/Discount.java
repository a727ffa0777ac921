package shop;

/** A part of a price that the customer need not pay, in percent. */
public record Discount(int percent) {
    public Discount {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("discount of " + percent + " percent");
        }
    }

    /** Half a cent is rounded in favour of the customer. */
    public Money applyTo(Money price) {
        return new Money(Math.floorDiv(Math.multiplyExact(price.cents(), 100L - percent) + 49, 100L));
    }
}
