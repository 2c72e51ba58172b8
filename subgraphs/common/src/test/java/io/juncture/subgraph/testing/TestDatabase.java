package io.juncture.subgraph.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An empty database in the one PostgreSQL server that all tests of a JVM share. */
public record TestDatabase(int port, String name) {

  private static final String USER = "postgres";
  private static final AtomicInteger SEQUENCE = new AtomicInteger();

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setPGStartupWait(Duration.ofMinutes(2)).start();
      } catch (IOException failure) {
        throw new UncheckedIOException("The embedded PostgreSQL does not start", failure);
      }
    }
  }

  /** Creates a database. */
  public static TestDatabase create() {
    String name = "test_" + SEQUENCE.incrementAndGet();
    try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException("The database of the test cannot be created", failure);
    }
    return new TestDatabase(Server.POSTGRES.getPort(), name);
  }

  /** Applies the migrations at a class-path location, for tests without an application. */
  public void migrate(String location) {
    Flyway.configure()
        .dataSource("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, USER)
        .locations("classpath:" + location)
        .load()
        .migrate();
  }

  /** Connections to it, not pooled, for tests without an application. */
  public ConnectionFactory connectionFactory() {
    return ConnectionFactories.get("r2dbc:postgresql://" + USER + ":" + USER + "@127.0.0.1:" + port + "/" + name);
  }

  /** Makes it the subgraph's database. */
  public void register(DynamicPropertyRegistry properties) {
    properties.add("juncture.database.host", () -> "127.0.0.1");
    properties.add("juncture.database.port", () -> port);
    properties.add("juncture.database.name", () -> name);
    properties.add("juncture.database.username", () -> USER);
    properties.add("juncture.database.password", () -> USER);
    properties.add("spring.r2dbc.pool.initial-size", () -> 0);
    properties.add("spring.r2dbc.pool.max-size", () -> 5);
    // A busy machine may take longer over the first connection than production lets it.
    properties.add("spring.r2dbc.pool.max-acquire-time", () -> "25s");
    properties.add("spring.r2dbc.pool.max-create-connection-time", () -> "25s");
  }
}
