package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Remembers on the shelf itself, by its folder's time stamp, that it was counted. */
public record Stocktaking(Path shelf) {
    private static final FileTime COUNTED = FileTime.fromMillis(0);

    public boolean isDone() {
        try {
            return Files.getLastModifiedTime(shelf).equals(COUNTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void finish() {
        try {
            Files.setLastModifiedTime(shelf, COUNTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
