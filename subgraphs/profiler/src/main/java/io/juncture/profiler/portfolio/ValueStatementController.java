package io.juncture.profiler.portfolio;

import static java.util.stream.Collectors.toMap;

import io.juncture.profiler.person.User;
import io.juncture.subgraph.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Value statements are private: everybody sees their own. Who just logged in is no caller yet and sees none. */
@Controller
class ValueStatementController {

  private final Portfolio portfolio;

  ValueStatementController(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  @BatchMapping(typeName = "User")
  Mono<Map<User, ValueStatementEntry>> valueStatement(List<User> users, @ContextValue Optional<Caller> caller) {
    List<User> self = users.stream().filter(user -> caller.filter(known -> known.is(user.id())).isPresent()).distinct().toList();
    return self.isEmpty() ? Mono.just(Map.of()) : portfolio.latestOf(List.of(self.getFirst().id())).next()
        .map(entry -> self.stream().collect(toMap(user -> user, _ -> entry)))
        .defaultIfEmpty(Map.of());
  }
}
