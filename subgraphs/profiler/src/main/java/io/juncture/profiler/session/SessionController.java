package io.juncture.profiler.session;

import io.juncture.profiler.assessment.questionnaire.Questionnaire;
import io.juncture.profiler.result.ResultService;
import io.juncture.profiler.result.ResultView;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The caller's own sessions. */
@Controller
class SessionController {

  private final SessionService sessions;
  private final Submission submission;
  private final ResultService results;
  private final Questionnaires questionnaires;

  SessionController(
      SessionService sessions, Submission submission, ResultService results, Questionnaires questionnaires) {
    this.sessions = sessions;
    this.submission = submission;
    this.results = results;
    this.questionnaires = questionnaires;
  }

  @QueryMapping
  Mono<SessionView> profilerSession(@Argument String id, @ContextValue Caller caller) {
    return Mono.justOrEmpty(parsed(id)).flatMap(known -> sessions.find(known, caller)).map(this::view);
  }

  @QueryMapping
  Mono<SessionView> openProfilerSession(@ContextValue Caller caller) {
    return sessions.findOpen(caller).map(this::view);
  }

  @MutationMapping
  Mono<SessionView> startProfilerSession(@Argument @Valid @Nullable DeviceInput input, @ContextValue Caller caller) {
    DeviceInput device = DeviceInput.orNothing(input);
    return sessions.start(device.fingerprint(), device.version(), caller).map(this::view);
  }

  @MutationMapping
  Mono<SessionView> answerProfilerQuestions(@Argument String sessionId, @Argument AnswerProfilerQuestionsInput input,
      @ContextValue Caller caller) {
    return required(sessionId).flatMap(id -> sessions.answer(id, input.sheet(), caller)).map(this::view);
  }

  @MutationMapping
  Mono<SessionView> pauseProfilerSession(@Argument String sessionId, @Argument @Nullable Integer expectedVersion,
      @ContextValue Caller caller) {
    return required(sessionId)
        .flatMap(id -> sessions.pause(id, AnswerProfilerQuestionsInput.optional(expectedVersion), caller))
        .map(this::view);
  }

  @MutationMapping
  Mono<SessionView> resumeProfilerSession(@Argument String sessionId, @Argument @Valid @Nullable DeviceInput input,
      @ContextValue Caller caller) {
    DeviceInput device = DeviceInput.orNothing(input);
    return required(sessionId)
        .flatMap(id -> sessions.resume(id, device.fingerprint(), device.version(), caller))
        .map(this::view);
  }

  @MutationMapping
  Mono<SessionView> submitProfilerSession(@Argument String sessionId, @Argument @Valid @Nullable DeviceInput input,
      @ContextValue Caller caller) {
    DeviceInput device = DeviceInput.orNothing(input);
    return required(sessionId)
        .flatMap(id -> submission.submit(id, device.fingerprint(), device.version(), caller))
        .map(this::view);
  }

  @SchemaMapping(typeName = "ProfilerSession")
  Mono<ResultView> result(SessionView session, @ContextValue Caller caller) {
    return session.locked() ? results.ofOwnSession(UUID.fromString(session.id()), caller) : Mono.empty();
  }

  @SubscriptionMapping
  Flux<ProgressView> profilerSessionProgress(@Argument String sessionId, @ContextValue Caller caller) {
    return required(sessionId).flatMapMany(id -> sessions.follow(id, caller)).map(this::progress);
  }

  private SessionView view(Snapshot snapshot) {
    return SessionView.of(snapshot, questions(snapshot));
  }

  private ProgressView progress(Snapshot snapshot) {
    return ProgressView.of(snapshot.session(), questions(snapshot).questions(), snapshot.values().keySet());
  }

  private Questionnaire questions(Snapshot snapshot) {
    return questionnaires.withItems(snapshot.session().itemIds());
  }

  private static Mono<UUID> required(String id) {
    return Mono.justOrEmpty(parsed(id)).switchIfEmpty(Mono.error(SessionRules::notFound));
  }

  /** What is no UUID is the id of no session. */
  private static Optional<UUID> parsed(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
