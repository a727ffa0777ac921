package shop;

import java.util.stream.Collectors;

/** What the customer gets to read: one line per article, then shipping, then the sum. */
public record Receipt(Order order, Shipping shipping) {

    public String text() {
        var lines =
                order.lines().stream()
                        .map(line -> "%-12s %8s".formatted(line.article(), line.total()))
                        .collect(Collectors.joining("\n"));
        var sending = shipping.of(order);
        return "%s\n%-12s %8s\n%-12s %8s\n"
                .formatted(lines, "shipping", sending, "total", order.total().plus(sending));
    }
}
