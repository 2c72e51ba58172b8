package io.juncture.platform;

import java.util.Map;

/**
 * How one subgraph reaches its own database.
 *
 * @param port     TCP port on the loopback address
 * @param name     of the database and of the role that owns it
 * @param password of that role
 */
record DatabaseAccess(int port, String name, String password) {

    /** As the settings that every subgraph reads. */
    Map<String, String> asProperties() {
        return Map.of(
                "juncture.database.host", "127.0.0.1",
                "juncture.database.port", Integer.toString(port),
                "juncture.database.name", name,
                "juncture.database.username", name,
                "juncture.database.password", password);
    }

    @Override
    public String toString() {
        return "database %s on port %d".formatted(name, port);
    }
}
