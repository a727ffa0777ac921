package shop;

/** Some pieces of one article. */
public record OrderLine(String article, Money price, int quantity) {
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity " + quantity);
        }
    }

    /** Ten pieces or more are five percent cheaper. */
    public Money total() {
        var full = price.times(quantity);
        return quantity < 10 ? full : new Discount(5).applyTo(full);
    }
}
