package shop;

/** What it costs to wrap an order as a gift. */
public record GiftWrap(Money price) {
    public static final GiftWrap USUAL = new GiftWrap(new Money(250));

    public Money of(Order order) {
        return order.lines().isEmpty() ? Money.ZERO : price;
    }
}
