package dev.autopack.api.domain.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON text by RFC 8785: the same value gives the same bytes on every machine, so it can be hashed.
 */
public final class CanonicalJson {
    private static final int DEPTH_MAX = 128;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    public static String write(@Nullable Object value) {
        var writer = new CanonicalJson();
        writer.value(value, 0);
        return writer.out.toString();
    }

    public static String hash(@Nullable Object value) {
        return Sha256.of(write(value));
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("nested deeper than " + DEPTH_MAX);
        }
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Boolean flag -> out.append(flag);
            case Map<?, ?> map -> object(map, depth);
            case List<?> list -> array(list, depth);
            case Number number -> out.append(number(number));
            default ->
                    throw new IllegalArgumentException(
                            "no JSON form for " + value.getClass().getSimpleName());
        }
    }

    private static String number(Number number) {
        return switch (number) {
            case Integer i -> i.toString();
            case Long l -> JsonNumbers.integer(BigInteger.valueOf(l));
            case Short s -> s.toString();
            case Byte b -> b.toString();
            case BigInteger i -> JsonNumbers.integer(i);
            case BigDecimal d -> JsonNumbers.decimal(d);
            case Double d -> JsonNumbers.floating(d);
            case Float f -> JsonNumbers.decimal(new BigDecimal(f.toString()));
            default ->
                    throw new IllegalArgumentException(
                            "no JSON form for " + number.getClass().getSimpleName());
        };
    }

    private void object(Map<?, ?> map, int depth) {
        // String.compareTo compares UTF-16 units, which is the key order of RFC 8785.
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, member) -> sorted.put((String) key, member));
        out.append('{');
        var separator = "";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private void array(List<?> list, int depth) {
        out.append('[');
        var separator = "";
        for (var element : list) {
            out.append(separator);
            value(element, depth + 1);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i += pair(text, i);
            } else {
                unit(c);
            }
        }
        out.append('"');
    }

    private int pair(String text, int at) {
        if (at + 1 >= text.length()
                || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
            throw new IllegalArgumentException("half a surrogate pair at " + at);
        }
        out.append(text, at, at + 2);
        return 1;
    }

    private void unit(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
    }
}
