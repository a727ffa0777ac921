package dev.autopack.api.server.store.base;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/**
 * Statements that map to no entity, straight to the connection of the present transaction. They do
 * not write out changed entities first: the stores of entities do that themselves when they save.
 */
@ApplicationScoped
public class Sql {
    private final Session entities;
    private final Map<String, NamedSql> known = new ConcurrentHashMap<>();

    Sql(Session entities) {
        this.entities = entities;
    }

    /** The text must be a constant, since it is remembered. */
    public Statement of(String text) {
        return new Statement(entities, known.computeIfAbsent(text, NamedSql::parse));
    }
}
