package dev.autopack.executor.server.sandbox.probe;

import static dev.autopack.executor.server.sandbox.probe.Probe.refused;
import static dev.autopack.executor.server.sandbox.probe.Probe.refusedOnlyHere;

import java.util.List;

/** Attempts to reach anybody. */
final class NetworkProbes {
    private static final String TCP =
            "try perl -MSocket -e 'socket(S, AF_INET, SOCK_STREAM, 0) && connect(S,"
                    + " pack_sockaddr_in({tcp}, inet_aton(\"%s\"))) or exit 1'";
    private static final String UNIX =
            "try perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0) && connect(S,"
                    + " pack_sockaddr_un(\"%s\")) or exit 1'";

    static final List<Probe> ALL =
            List.of(
                    refusedOnlyHere("reach a port of this machine", TCP.formatted("127.0.0.1")),
                    refusedOnlyHere(
                            "reach a port by the machine's address", TCP.formatted("{address}")),
                    refusedOnlyHere(
                            "get an answer by UDP",
                            "try perl -MSocket -e 'socket(S, AF_INET, SOCK_DGRAM, 0); send(S, \"ask\","
                                    + " 0, pack_sockaddr_in({udp}, inet_aton(\"127.0.0.1\"))); alarm 1;"
                                    + " recv(S, $_, 9, 0); exit($_ ne \"answer\")'"),
                    refused("look up a name", "try getent ahostsv4 example.com"),
                    refusedOnlyHere(
                            "reach an abstract Unix socket", UNIX.formatted("\\0probe-{marker}")),
                    refusedOnlyHere(
                            "reach the Unix socket of a service", UNIX.formatted("{socket}")),
                    refused("find any Unix socket", "try sh -c 'find / -type s | grep .'"),
                    refused(
                            "reach the host of a virtual machine",
                            "try perl -e 'socket(S, 40, 1, 0) or exit 1'"),
                    refused("open a raw socket", "try perl -e 'socket(S, 17, 3, 768) or exit 1'"),
                    refused(
                            "use the kernel's cryptography sockets",
                            "try perl -e 'socket(S, 38, 5, 0) or exit 1'"),
                    refused(
                            "join the network of the service",
                            "try nsenter --net=/proc/{service}/ns/net true"),
                    refused(
                            "join all namespaces of process 1",
                            "try nsenter --target 1 --all true"),
                    refused(
                            "open a new user namespace",
                            "try unshare --user --map-root-user --net true"),
                    refused(
                            "add a network device",
                            "try sh -c 'ip link add probe type dummy && ip link del probe'"));

    private NetworkProbes() {}
}
