package io.juncture.profiler.result;

import graphql.GraphQLContext;
import io.juncture.profiler.assessment.difficulty.DifficultyLevel;
import io.juncture.profiler.person.User;
import io.juncture.profiler.result.ResultDocument.TrackFit;
import io.juncture.subgraph.security.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Results of people, one by one with a reason when there are none, or as fields of people. */
@Controller
class ResultController {

  private static final String LOADER = "profilerResultOfPerson";
  /** Nothing is remembered: the second mutation of a request has to see what the first one changed. */
  private static final DataLoaderOptions FRESH = DataLoaderOptions.newOptions().setCachingEnabled(false).build();
  private static final int EASIEST_MISSIONS = 1;

  private final ResultService results;

  ResultController(ResultService results, BatchLoaderRegistry loaders) {
    this.results = results;
    loaders.<String, Optional<ResultView>>forName(LOADER).withOptions(FRESH).registerMappedBatchLoader((ids, environment) ->
        visible(ids, environment.<GraphQLContext>getContext().getOrEmpty(Caller.KEY)));
  }

  /** Who just logged in is no caller yet and sees no results. */
  private Mono<Map<String, Optional<ResultView>>> visible(Set<String> ids, Optional<Caller> caller) {
    return caller.map(known -> results.visible(ids, known)).orElseGet(() -> Mono.just(Map.of()));
  }

  @QueryMapping
  Mono<ResultView> profilerResult(@Argument String personId, @ContextValue Caller caller) {
    return results.require(personId, caller);
  }

  @SchemaMapping(typeName = "User")
  Mono<ResultView> profilerResult(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return of(user, profilerResultOfPerson, Function.identity());
  }

  @SchemaMapping(typeName = "User")
  Mono<DifficultyLevel> difficultySelection(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return of(user, profilerResultOfPerson, ResultView::difficultySelection);
  }

  @SchemaMapping(typeName = "User")
  Mono<Double> aptitudeScore(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return of(user, profilerResultOfPerson, result -> result.scores().aptitude().score());
  }

  @SchemaMapping(typeName = "User")
  Mono<TrackFit> recommendedTrack(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return of(user, profilerResultOfPerson, ResultView::recommendedTrack);
  }

  @SchemaMapping(typeName = "User")
  Mono<Integer> maxMissionDifficulty(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return load(user, profilerResultOfPerson).map(result ->
        result.map(found -> found.difficultySelection().missionDifficulty()).orElse(EASIEST_MISSIONS));
  }

  @SchemaMapping(typeName = "User")
  Mono<RecipeGuidance> recipeGuidance(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return load(user, profilerResultOfPerson).map(RecipeGuidance::of);
  }

  @SchemaMapping(typeName = "User")
  Mono<TalentGuidance> talentGuidance(User user, DataLoader<String, Optional<ResultView>> profilerResultOfPerson) {
    return load(user, profilerResultOfPerson).map(TalentGuidance::of);
  }

  private static <T> Mono<T> of(
      User user, DataLoader<String, Optional<ResultView>> loader, Function<ResultView, T> part) {
    return load(user, loader).flatMap(result -> Mono.justOrEmpty(result.map(part)));
  }

  /** Empty when the caller may not see the person's results. */
  private static Mono<Optional<ResultView>> load(User user, DataLoader<String, @Nullable Optional<ResultView>> loader) {
    return Mono.fromFuture(() -> loader.load(user.id()));
  }
}
