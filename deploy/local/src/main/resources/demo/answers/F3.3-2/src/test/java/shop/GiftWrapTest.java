package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GiftWrapTest {
    @Test
    void wrapping_nothing_costs_nothing() {
        assertEquals(Money.ZERO, GiftWrap.USUAL.of(new Order(List.of())));
    }

    @Test
    void a_gift_costs_two_fifty_more() {
        var order = new Order(List.of(new OrderLine("tea", new Money(399), 1)));
        assertEquals(new Money(250), GiftWrap.USUAL.of(order));
    }
}
