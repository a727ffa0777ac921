package dev.autopack.api.server.store.base;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One statement with its values, to be carried out once. */
public final class Statement {
    private final Session entities;
    private final NamedSql sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Statement(Session entities, NamedSql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    public Statement set(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** How many rows were changed. */
    public int update() {
        return entities.doReturningWork(
                connection -> {
                    try (var statement = connection.prepareStatement(sql.text())) {
                        bind(statement);
                        return statement.executeUpdate();
                    }
                });
    }

    public List<Cells> rows() {
        return entities.doReturningWork(
                connection -> {
                    try (var statement = connection.prepareStatement(sql.text())) {
                        bind(statement);
                        return read(statement);
                    }
                });
    }

    public Optional<Cells> first() {
        return rows().stream().findFirst();
    }

    private static List<Cells> read(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<Cells>();
        try (var found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                rows.add(row(found, columns));
            }
        }
        return rows;
    }

    private static Cells row(ResultSet found, int columns) throws SQLException {
        var row = new @Nullable Object[columns];
        for (int column = 0; column < columns; column++) {
            // Arrays read themselves from the connection, so they are read while it is there.
            row[column] =
                    found.getObject(column + 1) instanceof Array array
                            ? array.getArray()
                            : found.getObject(column + 1);
        }
        return Cells.of(row);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int at = 0; at < sql.names().size(); at++) {
            bind(statement, at + 1, sql.names().get(at));
        }
    }

    private void bind(PreparedStatement statement, int at, String name) throws SQLException {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("no value for :" + name);
        }
        switch (values.get(name)) {
            case null -> statement.setNull(at, Types.NULL);
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case Object value -> statement.setObject(at, value);
        }
    }
}
