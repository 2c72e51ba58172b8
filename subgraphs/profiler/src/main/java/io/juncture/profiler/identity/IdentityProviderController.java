package io.juncture.profiler.identity;

import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Tells, through the graph, what is needed to check tokens. */
@Controller
class IdentityProviderController {

  private final SigningKeyStore keys;
  private final IdentityProvider provider;

  IdentityProviderController(SigningKeyStore keys, IdentityProvider provider) {
    this.keys = keys;
    this.provider = provider;
  }

  @QueryMapping
  IdentityProvider identityProvider() {
    return provider;
  }

  @SchemaMapping(typeName = "IdentityProvider")
  Mono<List<PublicKey>> keys() {
    return keys.current().map(current -> current.newestFirst().stream().map(each -> PublicKey.of(each.key())).toList());
  }
}
