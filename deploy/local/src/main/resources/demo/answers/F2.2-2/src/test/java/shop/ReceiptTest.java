package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private final Shipping shipping = new Shipping(new Money(490), new Money(4000));

    @Test
    void lists_articles_shipping_and_the_sum() {
        var order = new Order(List.of(new OrderLine("tea", new Money(399), 2), new OrderLine("cup", new Money(1250), 1)));
        assertEquals(
                """
                tea              7.98
                cup             12.50
                shipping         4.90
                total           25.38
                """,
                new Receipt(order, shipping).text());
    }
}
