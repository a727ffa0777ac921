package dev.autopack.auth.server.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The failed logins under one name as a row. */
@Entity
@Table(name = "login_failure")
class LoginFailureRow {
    @Id
    @Column(name = "name_hash")
    String nameHash;

    @Column(nullable = false)
    int failures;

    @Column(name = "last_at", nullable = false)
    Instant lastAt;
}
