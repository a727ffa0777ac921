package dev.autopack.verify.acceptance;

import dev.autopack.verify.source.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
            removeEarlier(target);
            return RealStack.start(Files.createTempDirectory(target, "acceptance-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last stack stays to be read after a failure; older ones only fill the disk. */
    private static void removeEarlier(Path target) throws IOException {
        try (var earlier = Files.newDirectoryStream(target, "acceptance-*")) {
            for (var folder : earlier) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
