package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void an_empty_order_costs_nothing() {
        assertEquals(Money.ZERO, new Order(List.of()).total());
    }

    @Test
    void the_total_is_the_sum_of_the_lines() {
        var order = new Order(List.of(new OrderLine("tea", new Money(399), 2), new OrderLine("cup", new Money(1250), 1)));
        assertEquals(new Money(2048), order.total());
    }

    @Test
    void many_pieces_cost_their_full_price() {
        var order = new Order(List.of(new OrderLine("tea", new Money(399), 20)));
        assertEquals(new Money(7980), order.total());
    }

    @Test
    void nobody_orders_less_than_one_piece() {
        assertThrows(IllegalArgumentException.class, () -> new OrderLine("tea", new Money(399), 0));
    }
}
