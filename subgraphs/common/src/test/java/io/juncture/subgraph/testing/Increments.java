package io.juncture.subgraph.testing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Reads by how much an action raises a counter. */
final class Increments {

  private Increments() {}

  static long during(MeterRegistry meters, String counter, Runnable action) {
    long before = total(meters, counter);
    action.run();
    return total(meters, counter) - before;
  }

  private static long total(MeterRegistry meters, String name) {
    Counter counter = meters.find(name).counter();
    return counter == null ? 0 : (long) counter.count();
  }
}
