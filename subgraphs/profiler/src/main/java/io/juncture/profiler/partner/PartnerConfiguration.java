package io.juncture.profiler.partner;

import io.juncture.profiler.identity.SupportedScopes;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the token issuer is told about partners. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

  @Bean
  SupportedScopes partnerScopes() {
    return new SupportedScopes(Arrays.stream(PartnerScope.values()).map(PartnerScope::claim).toList());
  }
}
