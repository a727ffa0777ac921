package dev.autopack.executor.server.llm.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A provider that begins to answer, holds the line, and says nothing more. */
final class FallsSilent implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final Queue<Socket> held = new ConcurrentLinkedQueue<>();
    private final CountDownLatch called = new CountDownLatch(1);
    private final String beginning;

    FallsSilent(String beginning) throws IOException {
        this.beginning = beginning;
        Thread.ofVirtual().start(this::serve);
    }

    URI base() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(server.getLocalPort()));
    }

    void awaitCall() throws InterruptedException {
        called.await();
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                held.add(socket);
                var head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
                socket.getOutputStream().write((head + beginning).getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                called.countDown();
            }
        } catch (IOException closed) {
            held.clear();
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : held) {
            socket.close();
        }
        server.close();
    }
}
