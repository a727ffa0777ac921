package dev.autopack.executor.server.sandbox.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Those who listen on this machine: by TCP, UDP and Unix sockets with and without a file. */
final class Neighbours implements AutoCloseable {
    private static final String ABSTRACT =
            "use Socket; socket(S, AF_UNIX, SOCK_STREAM, 0); bind(S,"
                    + " pack_sockaddr_un(\"\\0probe-$ARGV[0]\")); listen(S, 5);"
                    + " $| = 1; print \"ready\\n\"; sleep 600";

    private final ServerSocket tcp = new ServerSocket(0);
    private final DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final ServerSocketChannel socket;
    private final Path socketFile;
    private final Process abstractSocket;

    Neighbours(Path place, String marker) throws IOException {
        socketFile = place.resolve("s.sock");
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(socketFile));
        abstractSocket = new ProcessBuilder("perl", "-e", ABSTRACT, marker).start();
        abstractSocket.inputReader(StandardCharsets.UTF_8).readLine();
        Thread.ofVirtual().start(this::answer);
    }

    String filled(String script) throws IOException {
        return script.replace("{tcp}", Integer.toString(tcp.getLocalPort()))
                .replace("{udp}", Integer.toString(udp.getLocalPort()))
                .replace("{socket}", socketFile.toString())
                .replace("{address}", address());
    }

    boolean areAlive() {
        return abstractSocket.isAlive();
    }

    boolean are(ProcessHandle process) {
        return process.pid() == abstractSocket.pid();
    }

    @Override
    public void close() throws IOException {
        abstractSocket.destroyForcibly();
        socket.close();
        udp.close();
        tcp.close();
    }

    private static String address() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse("127.0.0.1");
    }

    private void answer() {
        try {
            var packet = new DatagramPacket(new byte[16], 16);
            while (true) {
                udp.receive(packet);
                packet.setData("answer".getBytes(StandardCharsets.UTF_8));
                udp.send(packet);
            }
        } catch (IOException _) {
            return;
        }
    }
}
