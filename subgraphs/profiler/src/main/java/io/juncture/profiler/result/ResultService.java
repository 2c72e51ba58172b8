package io.juncture.profiler.result;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.result.ResultAccess.Permission;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows results to those who may see them. */
@Service
public class ResultService {

  private final ResultAccess access;
  private final ResultRepository results;

  ResultService(ResultAccess access, ResultRepository results) {
    this.access = access;
    this.results = results;
  }

  /**
   * The latest results of a person, for those who see results of other people.
   *
   * @param identifier any of the person's identifiers
   * @return the error {@code FORBIDDEN} when the caller may not see them, {@code NOT_FOUND} when there is no such person or no
   *     completed session; callers who see nobody's but their own do not learn which people there are
   */
  Mono<ResultView> require(String identifier, Caller caller) {
    if (!ResultAccess.seesOthers(caller)) {
      return Mono.error(forbidden());
    }
    return access.of(List.of(identifier), caller).next()
        .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("Mentee not found")))
        .flatMap(found -> found.allowed() ? latest(found.taker()) : Mono.error(forbidden()));
  }

  private Mono<ResultView> latest(Taker taker) {
    return results.latestOf(List.of(taker.id())).next()
        .map(result -> new ResultView(taker, result))
        .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("Profiler session not found")));
  }

  /** The latest results of people by their canonical ids; those whose results the caller may not see are left out. */
  Mono<Map<String, Optional<ResultView>>> visible(Collection<String> ids, Caller caller) {
    return access.of(List.copyOf(ids), caller).filter(Permission::allowed).map(Permission::taker).collectList()
        .flatMap(takers -> results.latestOf(takers.stream().map(Taker::id).toList())
            .collectMap(StoredResult::personId)
            .map(found -> takers.stream().collect(toMap(Taker::id,
                taker -> Optional.ofNullable(found.get(taker.id())).map(result -> new ResultView(taker, result))))));
  }

  /** The results of the caller's own session. */
  public Mono<ResultView> ofOwnSession(UUID sessionId, Caller caller) {
    return results.ofSession(sessionId)
        .filter(result -> caller.is(result.personId()))
        .flatMap(result -> access.of(List.of(caller.id()), caller).next()
            .map(self -> new ResultView(self.taker(), result)));
  }

  private static SubgraphException forbidden() {
    return SubgraphException.forbidden("Permission denied");
  }
}
