package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DiscountTest {
    @Test
    void takes_its_percentage_off() {
        assertEquals(new Money(900), new Discount(10).applyTo(new Money(1000)));
    }

    @Test
    void rounds_half_a_cent_in_favour_of_the_customer() {
        assertEquals(new Money(2), new Discount(50).applyTo(new Money(5)));
    }

    @Test
    void ends_at_the_whole_price() {
        assertEquals(Money.ZERO, new Discount(100).applyTo(new Money(399)));
        assertThrows(IllegalArgumentException.class, () -> new Discount(101));
    }
}
