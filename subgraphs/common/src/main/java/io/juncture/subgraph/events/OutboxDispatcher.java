package io.juncture.subgraph.events;

import io.juncture.subgraph.events.OutboxTable.Backlog;
import io.juncture.subgraph.events.OutboxTable.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;

/**
 * Delivers what is in the outbox, on one thread of its own that claims a few deliveries and has them made side by side. It
 * sleeps until the next one is due, or somebody wakes it after a commit. Any number of instances may do so at the same time.
 */
final class OutboxDispatcher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxDispatcher.class);
  private static final int AT_A_TIME = 8;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  /** A statement that takes longer has been lost. */
  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(10);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final OutboxTable table;
  private final Deliveries deliveries;
  private final EventsProperties properties;
  private final Semaphore wakes = new Semaphore(0);
  private volatile Backlog backlog = new Backlog(0, Optional.empty(), Optional.empty());
  private volatile Optional<Thread> thread = Optional.empty();

  OutboxDispatcher(OutboxTable table, Deliveries deliveries, EventsProperties properties) {
    this.table = table;
    this.deliveries = deliveries;
    this.properties = properties;
  }

  /** Says that there is something to be delivered. */
  void wake() {
    wakes.release();
  }

  /** What had not been delivered when the dispatcher last looked, at most {@code pollInterval} ago. */
  Backlog backlog() {
    return backlog;
  }

  @Override
  public void start() {
    Thread started = Thread.ofPlatform().daemon().name("outbox").unstarted(this::run);
    thread = Optional.of(started);
    started.start();
  }

  @Override
  public void stop() {
    Optional<Thread> running = thread;
    thread = Optional.empty();
    running.ifPresent(each -> {
      wake();
      try {
        each.join(STOPPING);
        each.interrupt();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @Override
  public boolean isRunning() {
    return thread.isPresent();
  }

  private void run() {
    try {
      while (isRunning()) {
        wakes.drainPermits();
        wakes.tryAcquire(deliverDue().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers how long to sleep. */
  private Duration deliverDue() {
    try {
      while (isRunning() && deliverSome() == AT_A_TIME) {
        log.debug("There may be more to be delivered");
      }
      backlog = table.backlog().blockOptional(LONGEST_STATEMENT).orElseThrow();
      return backlog.untilDue().filter(due -> due.compareTo(properties.pollInterval()) < 0).orElse(properties.pollInterval());
    } catch (RuntimeException failure) {
      if (isRunning()) {
        log.warn("The outbox cannot be worked on: {}", failure.toString());
      }
      return AFTER_FAILURE;
    }
  }

  private int deliverSome() {
    var claimed = table.claim(AT_A_TIME, properties.lease()).collectList().blockOptional(LONGEST_STATEMENT).orElseThrow();
    Flux.fromIterable(claimed).flatMap(this::deliver, AT_A_TIME).blockLast(properties.timeout().plus(LONGEST_STATEMENT));
    return claimed.size();
  }

  private Flux<Void> deliver(Delivery delivery) {
    return deliveries.make(delivery)
        .then(table.delete(delivery))
        .onErrorResume(failure -> table.postpone(delivery, deliveries.failed(delivery, failure)))
        .flux();
  }
}
