package io.juncture.subgraph.testing;

import io.juncture.subgraph.persistence.PersistenceConfiguration;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the SQL statements a subgraph sends. */
public final class SqlStatements {

  private SqlStatements() {}

  /** How many statements the action made the subgraph send. */
  public static long during(MeterRegistry meters, Runnable action) {
    return Increments.during(meters, PersistenceConfiguration.SQL_STATEMENTS, action);
  }
}
