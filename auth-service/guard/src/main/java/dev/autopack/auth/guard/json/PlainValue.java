package dev.autopack.auth.guard.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of no declared type that has one form everywhere: no deeper and no larger than that. */
class PlainValue extends UntypedObjectDeserializer {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH_MAX = 64;
    private static final long INTEGER_MAX = (1L << 53) - 1;
    private static final Object DEPTH = new Object();

    PlainValue() {
        super((JavaType) null, (JavaType) null);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context)
            throws IOException {
        var above = context.getAttribute(DEPTH) instanceof Integer depth ? depth : 0;
        if (above >= DEPTH_MAX) {
            return context.reportInputMismatch(Object.class, "nested too deep");
        }
        context.setAttribute(DEPTH, above + 1);
        var value = super.deserialize(json, context);
        context.setAttribute(DEPTH, above);
        return checked(value, context);
    }

    private static @Nullable Object checked(@Nullable Object value, DeserializationContext context)
            throws IOException {
        if (value instanceof Map<?, ?> map) {
            for (var key : map.keySet()) {
                PlainText.checked(String.valueOf(key), context);
            }
        }
        return fits(value)
                ? value
                : context.reportInputMismatch(Object.class, "a number is out of range");
    }

    // Readers that keep numbers as doubles would see another value beyond 2^53.
    private static boolean fits(@Nullable Object value) {
        return switch (value) {
            case BigInteger _ -> false;
            case Long number -> Math.abs(number) <= INTEGER_MAX;
            case Double number -> Math.abs(number) <= INTEGER_MAX;
            case null, default -> true;
        };
    }
}
