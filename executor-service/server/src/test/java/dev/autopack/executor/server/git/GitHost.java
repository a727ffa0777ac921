package dev.autopack.executor.server.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server for git: the machine's own git behind it, or whatever a test makes of it. */
final class GitHost implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private GitHost(HttpServer server) {
        this.server = server;
    }

    /** What a test answers. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    static GitHost answering(Answer answer) throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var host = new GitHost(HttpServer.create(anyPort, 0));
        host.server.setExecutor(host.threads);
        host.server.createContext("/", exchange -> host.handle(exchange, answer));
        host.server.start();
        return host;
    }

    /** Serves the repositories below a folder with {@code git http-backend}. */
    static GitHost serving(Path folder) throws IOException {
        return answering(exchange -> serve(exchange, folder));
    }

    String url(String rest) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), rest);
    }

    String urlWithLogin(String rest) {
        return url(rest).replace("http://", "http://owner:hunter2@");
    }

    /** The requests so far: method, path, credentials. */
    List<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Answer answer) throws IOException {
        seen.add(
                "%s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization")));
        try (exchange) {
            answer.to(exchange);
        }
    }

    static void serve(HttpExchange exchange, Path folder) throws IOException {
        var request = new ProcessBuilder("git", "http-backend");
        var settings = request.environment();
        settings.put("GIT_PROJECT_ROOT", folder.toString());
        settings.put("GIT_HTTP_EXPORT_ALL", "1");
        settings.put("REMOTE_USER", "owner");
        settings.put("REQUEST_METHOD", exchange.getRequestMethod());
        settings.put("PATH_INFO", exchange.getRequestURI().getPath());
        settings.put("QUERY_STRING", header(exchange.getRequestURI().getQuery()));
        settings.put("CONTENT_TYPE", header(exchange.getRequestHeaders().getFirst("Content-Type")));
        settings.put(
                "HTTP_CONTENT_ENCODING",
                header(exchange.getRequestHeaders().getFirst("Content-Encoding")));
        settings.put("GIT_PROTOCOL", header(exchange.getRequestHeaders().getFirst("Git-Protocol")));
        settings.put("GIT_CONFIG_COUNT", "2");
        settings.put("GIT_CONFIG_KEY_0", "http.receivepack");
        settings.put("GIT_CONFIG_VALUE_0", "true");
        settings.put("GIT_CONFIG_KEY_1", "safe.directory");
        settings.put("GIT_CONFIG_VALUE_1", "*");
        var git = request.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = git.getOutputStream()) {
            exchange.getRequestBody().transferTo(in);
        }
        try (var out = new BufferedInputStream(git.getInputStream())) {
            answer(exchange, out);
        }
    }

    private static void answer(HttpExchange exchange, InputStream out) throws IOException {
        var status = 200;
        for (var line = line(out); !line.isEmpty(); line = line(out)) {
            var name = line.substring(0, line.indexOf(':'));
            var value = line.substring(line.indexOf(':') + 1).strip();
            if (name.equals("Status")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(name, value);
            }
        }
        exchange.sendResponseHeaders(status, 0);
        out.transferTo(exchange.getResponseBody());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    private static String header(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    static byte[] packet(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return "%04x%s".formatted(bytes.length + 4, text).getBytes(StandardCharsets.ISO_8859_1);
    }
}
