package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What it costs to send an order. */
public record Shipping(Money price, Money freeFrom) {

    public static Shipping configured() {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("config", "pricing.properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Shipping(amount(settings, "shipping.cents"), amount(settings, "shipping.free-from-cents"));
    }

    public Money of(Order order) {
        return order.total().isAtLeast(freeFrom) ? Money.ZERO : price;
    }

    private static Money amount(Properties settings, String name) {
        return new Money(Long.parseLong(settings.getProperty(name)));
    }
}
