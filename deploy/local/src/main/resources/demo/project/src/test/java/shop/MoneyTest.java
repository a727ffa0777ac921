package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void adds_and_multiplies() {
        assertEquals(new Money(750), new Money(250).plus(new Money(250).times(2)));
    }

    @Test
    void does_not_overflow_silently() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
    }

    @Test
    void compares() {
        assertTrue(new Money(100).isAtLeast(new Money(100)));
    }

    @Test
    void prints_two_digits_of_cents() {
        assertEquals("12.05", new Money(1205).toString());
    }

    /** Known and open since the first release: a small negative amount loses its sign. */
    @Test
    void prints_the_sign_of_small_negative_amounts() {
        assertEquals("-0.50", new Money(-50).toString());
    }
}
