package io.juncture.profiler.session;

import io.juncture.profiler.assessment.InvalidAnswersException;
import io.juncture.profiler.portfolio.Portfolio;
import io.juncture.profiler.portfolio.Portfolio.NewStatement;
import io.juncture.profiler.result.ResultRepository;
import io.juncture.profiler.result.StoredResult;
import io.juncture.profiler.session.Scoring.Outcome;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.error.Violation;
import io.juncture.subgraph.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Completes sessions. Scores, the completed state and the value statement's portfolio entry are written in one transaction that holds
 * the session's row: all of it happens or nothing, and once.
 */
@Service
class Submission {

  private final SessionRepository sessions;
  private final AnswerRepository answers;
  private final Questionnaires questionnaires;
  private final ResultRepository results;
  private final Portfolio portfolio;
  private final TransactionalOperator transaction;

  Submission(SessionRepository sessions, AnswerRepository answers, Questionnaires questionnaires, ResultRepository results,
      Portfolio portfolio, TransactionalOperator transaction) {
    this.sessions = sessions;
    this.answers = answers;
    this.questionnaires = questionnaires;
    this.results = results;
    this.portfolio = portfolio;
    this.transaction = transaction;
  }

  /** Completes the caller's session; a completed one is answered as it is. */
  Mono<Snapshot> submit(UUID id, Optional<String> device, OptionalInt expectedVersion, Caller caller) {
    return sessions.lock(id, caller.id())
        .switchIfEmpty(Mono.error(SessionRules::notFound))
        .flatMap(locked -> answers.of(id).flatMap(stored -> {
          Session session = locked.session();
          if (session.isCompleted()) {
            return Mono.just(new Snapshot(session, stored));
          }
          SessionRules.requireActive(session);
          SessionRules.requireVersion(session, expectedVersion);
          return complete(session.witnessing(OptionalInt.empty(), device), stored);
        }))
        .as(transaction::transactional);
  }

  private Mono<Snapshot> complete(Session session, List<Answer> stored) {
    return Mono.fromCallable(() -> Scoring.of(session, stored, questionnaires.withItems(session.itemIds())))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(InvalidAnswersException.class, Submission::incomplete)
        .flatMap(outcome -> sessions.update(session.withState(SessionState.COMPLETED))
            .delayUntil(completed -> store(completed, outcome)))
        .map(completed -> new Snapshot(completed, stored));
  }

  private Mono<Void> store(Session completed, Outcome outcome) {
    var at = completed.completedAt().orElseThrow();
    return results.insert(List.of(new StoredResult(completed.id(), completed.personId(), at, outcome.document())))
        .then(portfolio.addValueStatements(
            List.of(new NewStatement(completed.personId(), completed.id(), outcome.valueStatement(), at))));
  }

  private static SubgraphException incomplete(InvalidAnswersException failure) {
    return SubgraphException.invalidInput(failure.problems().stream()
        .map(problem -> new Violation(problem.question(), problem.message()))
        .toList());
  }
}
