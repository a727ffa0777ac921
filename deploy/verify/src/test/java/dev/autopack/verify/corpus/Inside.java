package dev.autopack.verify.corpus;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;

/** Makes objects of types that a server keeps to itself, as its container would. */
public final class Inside {
    private Inside() {}

    /** By the only constructor; what is not given is made the same way. */
    public static <T> T make(String type, Class<T> seenAs, Object... given) {
        try {
            return seenAs.cast(make(Class.forName(type), given));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("%s cannot be made".formatted(type), e);
        }
    }

    /** Settings, each by the name of its method. */
    public static Object settings(String type, Map<String, Object> values) {
        try {
            var settings = Class.forName(type);
            return Proxy.newProxyInstance(
                    settings.getClassLoader(),
                    new Class<?>[] {settings},
                    (_, method, _) -> values.get(method.getName()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("%s is not there".formatted(type), e);
        }
    }

    private static Object make(Class<?> type, Object... given) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var parameters = constructor.getParameterTypes();
        var arguments = new Object[parameters.length];
        for (var at = 0; at < parameters.length; at++) {
            arguments[at] = argument(parameters[at], given);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError("%s does not start".formatted(type), e.getCause());
        }
    }

    private static Object argument(Class<?> type, Object... given)
            throws ReflectiveOperationException {
        var fitting = Arrays.stream(given).filter(type::isInstance).findFirst();
        return fitting.isPresent() ? fitting.get() : make(type, given);
    }
}
