package dev.autopack.verify.states;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** States and the moves between them, read from a type. */
record Machine(Class<?> type, List<String> states, Set<Move> moves) {

    record Move(String from, String name, String to) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            return toString().compareTo(other.toString());
        }
    }

    /** The machine has no move when the type is not one of states. */
    static Machine of(Class<?> type) {
        if (type.isEnum()) {
            return ofEnum(type);
        }
        var variants = type.isSealed() ? variants(type).toList() : List.<Class<?>>of();
        var moves =
                variants.stream()
                        .flatMap(from -> moves(from, type, variants))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Machine(type, variants.stream().map(Class::getSimpleName).toList(), moves);
    }

    private static Stream<Class<?>> variants(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Machine::variants)
                : Stream.of(type);
    }

    /**
     * A method that answers with a sibling is a move, also one inherited from a group of states.
     */
    private static Stream<Move> moves(Class<?> from, Class<?> type, List<Class<?>> variants) {
        return Stream.concat(
                        Arrays.stream(from.getMethods()), Arrays.stream(from.getDeclaredMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != type)
                .filter(method -> type.isAssignableFrom(method.getReturnType()))
                .flatMap(method -> targets(method, variants).map(to -> move(from, method, to)));
    }

    private static Stream<Class<?>> targets(Method method, List<Class<?>> variants) {
        return variants.stream().filter(to -> method.getReturnType().isAssignableFrom(to));
    }

    private static Move move(Class<?> from, Method method, Class<?> to) {
        return new Move(from.getSimpleName(), method.getName(), to.getSimpleName());
    }

    private static Machine ofEnum(Class<?> type) {
        var moves = new TreeSet<Move>();
        var states = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        for (var method : type.getDeclaredMethods()) {
            if (isNext(method, type)) {
                Arrays.stream(type.getEnumConstants())
                        .forEach(
                                from ->
                                        next(method, from)
                                                .forEach(to -> moves.add(move(from, to))));
            }
        }
        return new Machine(type, states, moves);
    }

    private static Move move(Object from, Object to) {
        return new Move(from.toString(), "", to.toString());
    }

    private static boolean isNext(Method method, Class<?> type) {
        return method.getName().equals("next")
                && method.getGenericReturnType() instanceof ParameterizedType returned
                && returned.getActualTypeArguments()[0].equals(type);
    }

    private static Collection<?> next(Method method, Object from) {
        try {
            method.setAccessible(true);
            return (Collection<?>) method.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isFinal(String state) {
        return moves.stream().noneMatch(move -> move.from().equals(state));
    }
}
