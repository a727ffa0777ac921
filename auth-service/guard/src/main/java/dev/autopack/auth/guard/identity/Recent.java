package dev.autopack.auth.guard.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was lately found out about credentials; when there is no room, the longest unused goes. */
public final class Recent<V> {
    private final Map<Fingerprint, V> entries;

    public Recent(int entriesMax) {
        this.entries = Collections.synchronizedMap(new Bounded<>(entriesMax));
    }

    public Optional<V> find(Fingerprint credential) {
        return Optional.ofNullable(entries.get(credential));
    }

    public void keep(Fingerprint credential, V finding) {
        entries.put(credential, finding);
    }

    int size() {
        return entries.size();
    }

    private static final class Bounded<V> extends LinkedHashMap<Fingerprint, V> {
        private static final long serialVersionUID = 1L;

        private final int entriesMax;

        Bounded(int entriesMax) {
            super(16, 0.75f, true);
            this.entriesMax = entriesMax;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, V> eldest) {
            return size() > entriesMax;
        }
    }
}
