package dev.autopack.api.server.health;

/** What can be told of the database without telling where it is. */
public interface Database {
    /** Whether it answers and has the tables of this service. */
    boolean answers();

    /** Names it by a part of a hash. */
    String identity();

    int poolSize();

    int inUse();
}
