package shop;

import java.util.List;

/** What a customer wants to buy. */
public record Order(List<OrderLine> lines) {
    public Order {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money.ZERO, Money::plus);
    }
}
