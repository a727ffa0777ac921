package dev.autopack.local.stack;

import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.text.Table;
import dev.autopack.local.text.Table.Column;
import java.util.List;
import java.util.Locale;

/** The processes of a stack as a table. */
public final class StatusTable {
    private StatusTable() {}

    public static String of(StackStatus stack) {
        var table =
                new Table(
                        List.of(
                                Column.left("service", 10),
                                Column.left("state", 10),
                                Column.left("address", 28),
                                Column.right("pid", 8),
                                Column.right("ready in", 9),
                                Column.right("memory", 8),
                                Column.right("restarts", 8)));
        stack.services().forEach(status -> add(table, status));
        return table.print();
    }

    private static void add(Table table, ServiceStatus status) {
        table.row(
                status.service(),
                status.state().name().toLowerCase(Locale.ROOT),
                address(status),
                Long.toString(status.pid()),
                ready(status),
                memory(status),
                Integer.toString(status.restarts()));
    }

    private static String address(ServiceStatus status) {
        var scheme = status.service().equals("postgres") ? "" : "http://";
        return "%s127.0.0.1:%d".formatted(scheme, status.port());
    }

    private static String ready(ServiceStatus status) {
        var millis = status.readyMillis();
        return millis == null ? "–" : "%.2f s".formatted(millis / 1000.0);
    }

    private static String memory(ServiceStatus status) {
        var megabytes = Memory.residentMegabytes(status.pid());
        return megabytes.isPresent() ? megabytes.getAsLong() + " MB" : "–";
    }
}
