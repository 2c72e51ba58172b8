package io.juncture.profiler.erasure;

import io.juncture.profiler.person.People;
import io.juncture.profiler.person.User;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import io.juncture.subgraph.security.ErasedPeople;
import jakarta.validation.Valid;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Lets people erase themselves, and administrators anybody. */
@Controller
class ErasureController {

  private static final Logger log = LoggerFactory.getLogger(ErasureController.class);

  private final Erasure erasure;
  private final OwnerProof proof;
  private final People people;

  ErasureController(Erasure erasure, OwnerProof proof, People people) {
    this.erasure = erasure;
    this.proof = proof;
    this.people = people;
  }

  /** A request that is repeated because its answer was lost comes from somebody who has been erased, and so is no caller. */
  @MutationMapping
  Mono<Boolean> deleteAccount(@ContextValue(required = false) Optional<Caller> caller,
      @ContextValue(name = ErasedPeople.CONTEXT_KEY, required = false) Optional<String> erasedCaller,
      @ContextValue(required = false) Optional<String> clientAddress,
      @AuthenticationPrincipal(errorOnInvalidType = false) @org.jspecify.annotations.Nullable Jwt accessToken,
      @Argument @Valid DeleteAccountInput input) {
    if (erasedCaller.isPresent()) {
      return Mono.just(true);
    }
    Caller self = caller.orElseThrow(SubgraphException::unauthenticated);
    if (!self.isPerson()) {
      return Mono.error(SubgraphException.forbidden("Only people have accounts."));
    }
    return proof.require(self, accessToken, input, clientAddress)
        .then(Mono.defer(() -> erasure.erase(self.id())))
        .doOnNext(_ -> log.info("A person has erased themself"))
        .thenReturn(true);
  }

  @MutationMapping
  Mono<Boolean> eraseUser(@ContextValue Caller caller, @Argument String id) {
    if (!caller.isAdmin()) {
      return Mono.error(SubgraphException.forbidden("Erasing others is administrators' business."));
    }
    return people.find(caller, id).map(User::id)
        .flatMap(erasure::erase)
        .defaultIfEmpty(false)
        .doOnNext(done -> log.info("An administrator has erased {}", done ? "a person" : "nobody: there was no such person"));
  }
}
