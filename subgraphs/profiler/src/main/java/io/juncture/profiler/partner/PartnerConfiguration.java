package io.juncture.profiler.partner;

import io.juncture.profiler.identity.SupportedScopes;
import io.juncture.subgraph.security.SystemFields;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the subgraph is told about partners. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

  @Bean
  SupportedScopes partnerScopes() {
    return new SupportedScopes(Arrays.stream(PartnerScope.values()).map(PartnerScope::claim).toList());
  }

  @Bean
  SystemFields fieldsForPartners() {
    return SystemFields.of("Query.currentPartner");
  }
}
