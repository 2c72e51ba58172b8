package io.juncture.profiler.person;

import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers questions about people. */
@Controller
class UserController {

  private static final int MOST_USERS = 100;

  private final People people;

  UserController(People people) {
    this.people = people;
  }

  /** A token may outlive its account. */
  @QueryMapping
  Mono<User> me(@ContextValue Caller caller) {
    return people.find(caller, caller.id()).switchIfEmpty(Mono.error(SubgraphException::unauthenticated));
  }

  @QueryMapping
  Mono<User> user(@ContextValue Caller caller, @Argument String id) {
    return people.find(caller, id);
  }

  @QueryMapping
  Mono<List<@Nullable User>> users(@ContextValue Caller caller,
      @Argument @Size(max = MOST_USERS, message = "must be at most {max} ids") List<String> ids) {
    return people.find(caller, ids);
  }

  @EntityMapping("User")
  Mono<List<@Nullable User>> userEntities(@ContextValue Caller caller, @Argument List<String> idList) {
    return people.find(caller, idList);
  }
}
