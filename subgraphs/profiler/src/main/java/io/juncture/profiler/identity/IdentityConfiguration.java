package io.juncture.profiler.identity;

import io.juncture.subgraph.security.AnonymousFields;
import io.juncture.subgraph.security.IdentityProperties;
import io.juncture.subgraph.security.PublicEndpoint;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the profiler answers to those who have no token yet. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  /** {@code deleteAccount} refuses by itself whoever is not, and was not, a person. */
  @Bean
  AnonymousFields anonymousFields() {
    return AnonymousFields.of("Mutation.register", "Mutation.login", "Mutation.loginWithGoogle", "Mutation.refreshToken", "Mutation.logout", "Mutation.deleteAccount",
        "Mutation.requestPasswordReset", "Mutation.resetPassword", "Mutation.partnerToken", "Mutation.clientCredentialsToken", "Query.identityProvider");
  }

  @Bean
  PublicEndpoint publishedKeys() {
    return new PublicEndpoint(HttpMethod.GET, WellKnownController.KEYS);
  }

  @Bean
  PublicEndpoint publishedMetadata() {
    return new PublicEndpoint(HttpMethod.GET, WellKnownController.METADATA);
  }

  @Bean
  IdentityProvider identityProvider(IdentityProperties identity, List<SupportedScopes> scopes) {
    return IdentityProvider.of(identity, scopes);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
