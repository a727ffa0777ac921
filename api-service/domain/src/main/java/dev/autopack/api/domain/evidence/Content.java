package dev.autopack.api.domain.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads back what was kept as evidence; a missing part is a fault, never a guess. */
record Content(Map<String, @Nullable Object> members) {
    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) {
        return member(name, String.class);
    }

    boolean flag(String name) {
        return member(name, Boolean.class);
    }

    int number(String name) {
        return member(name, Number.class).intValue();
    }

    List<String> texts(String name) {
        List<?> list = member(name, List.class);
        return list.stream().map(String.class::cast).toList();
    }

    private <T> T member(String name, Class<T> type) {
        var value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("evidence lacks '%s'".formatted(name));
        }
        return type.cast(value);
    }
}
