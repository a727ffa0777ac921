package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DiscountCodesTest {
    private final DiscountCodes codes = new DiscountCodes(new byte[] {1, 2, 3, 4});

    @Test
    void a_code_of_the_shop_is_read() {
        assertEquals(new Discount(10), codes.read(codes.code(new Discount(10))));
    }

    @Test
    void a_code_for_another_discount_is_refused() {
        var forged = codes.code(new Discount(10)).replace("SAVE10", "SAVE90");
        assertThrows(IllegalArgumentException.class, () -> codes.read(forged));
    }

    @Test
    void a_code_of_another_shop_is_refused() {
        var other = new DiscountCodes(new byte[] {4, 3, 2, 1}).code(new Discount(10));
        assertThrows(IllegalArgumentException.class, () -> codes.read(other));
    }
}
