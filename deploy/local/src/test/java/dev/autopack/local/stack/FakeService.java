package dev.autopack.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Answers health questions, and leaves its environment in its folder. */
final class FakeService {
    public static void main(String[] arguments) throws IOException {
        var environment = new StringBuilder();
        new TreeMap<>(System.getenv())
                .forEach(
                        (name, value) ->
                                environment.append(name).append('=').append(value).append('\n'));
        Files.writeString(Path.of("environment.txt"), environment);
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var server = HttpServer.create(address, 10);
        server.createContext(
                "/q/health",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }
}
