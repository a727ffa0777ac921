package dev.autopack.local.stack;

import dev.autopack.local.state.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An installation whose services are small stand-ins, started as real processes. */
record FakeInstallation(Path folder) {

    static FakeInstallation in(Path folder) {
        var installation = new FakeInstallation(folder);
        for (var service : Service.values()) {
            installation.put(service, FakeService.class);
        }
        return installation;
    }

    void put(Service service, Class<?> program) {
        var jar = new ServiceJar(service, folder.resolve(service.word())).jar();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, program.getName());
        var path = program.getName().replace('.', '/') + ".class";
        try {
            Files.createDirectories(jar.getParent());
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    var classFile = program.getResourceAsStream("/" + path)) {
                out.putNextEntry(new JarEntry(path));
                classFile.transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
