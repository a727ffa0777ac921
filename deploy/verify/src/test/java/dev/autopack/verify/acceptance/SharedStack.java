package dev.autopack.verify.acceptance;

import dev.autopack.verify.source.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for all acceptance tests; it starts with the first and stops after the last. */
final class SharedStack implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SharedStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RealStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("stack", _ -> start(), RealStack.class);
    }

    private static RealStack start() {
        var target = Checkout.here().resolve("deploy/verify/target");
        try {
            return RealStack.start(Files.createTempDirectory(target, "acceptance-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
