package dev.autopack.local.postgres;

import java.nio.file.Path;

/** Where a database keeps its rows, its passwords, its log and the unpacked programs. */
public record DatabaseFolders(Path data, Path passwords, Path log, Path programs) {

    /** Everything in one folder but the programs, which all databases of this user share. */
    public static DatabaseFolders in(Path folder) {
        return new DatabaseFolders(
                folder.resolve("data"),
                folder.resolve("passwords.properties"),
                folder.resolve("postgres.log"),
                Path.of(System.getProperty("user.home"), ".cache", "autopack", "postgres"));
    }
}
