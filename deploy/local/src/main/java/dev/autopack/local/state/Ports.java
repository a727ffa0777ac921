package dev.autopack.local.state;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Which port each service listens on, always on 127.0.0.1. */
public record Ports(int database, Map<Service, Integer> services) {
    public static final String DATABASE_WORD = "postgres";
    private static final int DEFAULT_DATABASE = 8432;
    private static final int HIGHEST = 65_535;

    /** The defaults, but those that are named: {@code api}, {@code postgres}, … */
    public static Ports with(Map<String, Integer> wanted) {
        var services = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            services.put(service, service.defaultPort());
        }
        var database = DEFAULT_DATABASE;
        for (var entry : wanted.entrySet()) {
            var port = valid(entry.getKey(), entry.getValue());
            if (entry.getKey().equals(DATABASE_WORD)) {
                database = port;
            } else {
                services.put(service(entry.getKey()), port);
            }
        }
        return new Ports(database, Map.copyOf(services));
    }

    public int of(Service service) {
        var port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service);
        }
        return port;
    }

    public String address(Service service) {
        return address(of(service));
    }

    public static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Says which service cannot have its port before any of them starts. */
    public void checkFree() {
        for (var service : Service.values()) {
            if (!isFree(of(service))) {
                throw new LaunchException(
                        "Port %d for %s is taken by another program. Choose another: --port %s=PORT."
                                .formatted(of(service), service.word(), service.word()));
            }
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int valid(String word, int port) {
        if (port < 1 || port > HIGHEST) {
            throw new LaunchException("Port %d for %s does not exist.".formatted(port, word));
        }
        return port;
    }

    private static Service service(String word) {
        try {
            return Service.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LaunchException(
                    "There is no service '%s'; there are %s and %s."
                            .formatted(word, Service.words(), DATABASE_WORD),
                    e);
        }
    }
}
