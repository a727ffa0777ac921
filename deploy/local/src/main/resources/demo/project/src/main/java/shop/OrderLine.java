package shop;

/** Some pieces of one article. */
public record OrderLine(String article, Money price, int quantity) {
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity " + quantity);
        }
    }

    public Money total() {
        return price.times(quantity);
    }
}
