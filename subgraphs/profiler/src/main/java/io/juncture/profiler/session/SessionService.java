package io.juncture.profiler.session;

import io.juncture.profiler.session.SessionRepository.Locked;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes people through their sessions. A session is its taker's alone: to everybody else it does not exist. Every change locks the
 * session's row, so that changes come one after another; a change that changes nothing succeeds, so that requests can be repeated.
 */
@Service
class SessionService {

  private final SessionRepository sessions;
  private final AnswerRepository answers;
  private final Questionnaires questionnaires;
  private final SessionChanges changes;
  private final TransactionalOperator transaction;
  private final SessionProperties properties;

  SessionService(SessionRepository sessions, AnswerRepository answers, Questionnaires questionnaires, SessionChanges changes,
      TransactionalOperator transaction, SessionProperties properties) {
    this.sessions = sessions;
    this.answers = answers;
    this.questionnaires = questionnaires;
    this.changes = changes;
    this.transaction = transaction;
    this.properties = properties;
  }

  /** The caller's session with that id; empty when there is none or when it is somebody else's. */
  Mono<Snapshot> find(UUID id, Caller caller) {
    return sessions.find(id, caller.id()).flatMap(this::snapshot);
  }

  /** The caller's session that is not completed. */
  Mono<Snapshot> findOpen(Caller caller) {
    return sessions.findOpen(caller.id()).flatMap(this::snapshot);
  }

  /**
   * The caller's open session, continued on this device, or one that is begun now if there is none. The error {@code CONFLICT} while it
   * is too early for another one after the last.
   */
  Mono<Snapshot> start(Optional<String> device, OptionalInt expectedVersion, Caller caller) {
    return sessions.findOpen(caller.id())
        .switchIfEmpty(Mono.defer(() -> begin(device, caller)))
        .flatMap(open -> changing(open.id(), caller, locked -> witness(locked.session(), device, expectedVersion)));
  }

  private Mono<Snapshot> witness(Session session, Optional<String> device, OptionalInt expectedVersion) {
    Session next = session.witnessing(OptionalInt.empty(), device);
    if (session.isCompleted() || next.equals(session)) {
      return snapshot(session);
    }
    SessionRules.requireVersion(session, expectedVersion);
    return sessions.update(next).flatMap(this::snapshot);
  }

  private Mono<Session> begin(Optional<String> device, Caller caller) {
    UUID id = UUID.randomUUID();
    return sessions.retakeFrom(caller.id(), properties.retakeAfter())
        .flatMap(from -> Mono.<Boolean>error(
            SubgraphException.conflict("The profiler is completed; another session can be begun from " + from + " on.")))
        .switchIfEmpty(Mono.defer(() -> sessions.begin(id, caller.id(), questionnaires.drawItems(id), device.stream().toList())))
        .flatMap(known -> known ? sessions.findOpen(caller.id()) : Mono.error(SubgraphException.erased()));
  }

  /** Takes down answers and what else a request tells; nothing of it when anything is wrong. */
  Mono<Snapshot> answer(UUID id, AnswerSheet sheet, Caller caller) {
    return changing(id, caller, locked -> answers.of(id).flatMap(stored -> {
      Session session = locked.session();
      AnswerCheck.check(sheet, questionnaires.withItems(session.itemIds()));
      FreshAnswers fresh = FreshAnswers.of(sheet.answers(), stored, locked.pondering());
      Session next = session.witnessing(sheet.focusLosses(), sheet.deviceFingerprint());
      if (fresh.isEmpty() && next.equals(session)) {
        return Mono.just(new Snapshot(session, stored));
      }
      SessionRules.requireActive(session);
      SessionRules.requireVersion(session, sheet.expectedVersion());
      return answers.store(id, fresh.answers())
          .then(fresh.timed() ? sessions.updateAnswered(next) : sessions.update(next))
          .flatMap(this::snapshot);
    }));
  }

  /** Stops taking answers. */
  Mono<Snapshot> pause(UUID id, OptionalInt expectedVersion, Caller caller) {
    return move(id, SessionState.PAUSED, UnaryOperator.identity(), expectedVersion, caller);
  }

  /** Takes answers again. */
  Mono<Snapshot> resume(UUID id, Optional<String> device, OptionalInt expectedVersion, Caller caller) {
    return move(id, SessionState.ACTIVE, session -> session.witnessing(OptionalInt.empty(), device), expectedVersion, caller);
  }

  private Mono<Snapshot> move(UUID id, SessionState to, UnaryOperator<Session> witness, OptionalInt expectedVersion, Caller caller) {
    return changing(id, caller, locked -> {
      Session session = locked.session();
      SessionRules.requireOpen(session);
      if (session.state() == to) {
        return snapshot(session);
      }
      SessionRules.requireVersion(session, expectedVersion);
      return sessions.update(witness.apply(session).withState(to)).flatMap(this::snapshot);
    });
  }

  /** The caller's session as it is now and after every change until it is completed; the error {@code NOT_FOUND} without one. */
  Flux<Snapshot> follow(UUID id, Caller caller) {
    return Flux.merge(changes.of(id), Mono.just(id))
        .onBackpressureLatest()
        .concatMap(_ -> require(id, caller), 1)
        .distinctUntilChanged(snapshot -> snapshot.session().version())
        .takeUntil(snapshot -> snapshot.session().isCompleted());
  }

  private Mono<Snapshot> require(UUID id, Caller caller) {
    return find(id, caller).switchIfEmpty(Mono.error(SessionRules::notFound));
  }

  private Mono<Snapshot> changing(UUID id, Caller caller, Change change) {
    return sessions.lock(id, caller.id())
        .switchIfEmpty(Mono.error(SessionRules::notFound))
        .flatMap(change::to)
        .as(transaction::transactional);
  }

  private Mono<Snapshot> snapshot(Session session) {
    return answers.of(session.id()).map(stored -> new Snapshot(session, stored));
  }

  private interface Change {
    Mono<Snapshot> to(Locked locked);
  }
}
