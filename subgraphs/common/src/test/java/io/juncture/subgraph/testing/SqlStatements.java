package io.juncture.subgraph.testing;

import io.juncture.subgraph.persistence.PersistenceConfiguration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the SQL statements a subgraph sends. */
public final class SqlStatements {

  private SqlStatements() {}

  /** How many statements the action made the subgraph send. */
  public static long during(MeterRegistry meters, Runnable action) {
    long before = total(meters);
    action.run();
    return total(meters) - before;
  }

  private static long total(MeterRegistry meters) {
    Counter counter = meters.find(PersistenceConfiguration.SQL_STATEMENTS).counter();
    return counter == null ? 0 : (long) counter.count();
  }
}
