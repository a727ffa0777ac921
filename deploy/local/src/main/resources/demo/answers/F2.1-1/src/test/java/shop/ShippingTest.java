package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippingTest {
    private final Shipping shipping = new Shipping(new Money(490), new Money(5000));

    @Test
    void a_small_order_pays_for_shipping() {
        assertEquals(new Money(490), shipping.of(order(4999)));
    }

    @Test
    void a_large_order_is_sent_free() {
        assertEquals(Money.ZERO, shipping.of(order(5000)));
    }

    @Test
    void the_shop_sends_free_from_forty() {
        assertEquals(new Money(490), Shipping.configured().of(order(3999)));
        assertEquals(Money.ZERO, Shipping.configured().of(order(4000)));
    }

    private static Order order(long cents) {
        return new Order(List.of(new OrderLine("anything", new Money(cents), 1)));
    }
}
