package io.juncture.subgraph.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The request id, from the header to the log. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

  @Bean
  RequestIdFilter requestIdFilter() {
    return new RequestIdFilter();
  }

  @Bean
  RequestIdInterceptor requestIdInterceptor() {
    return new RequestIdInterceptor();
  }
}
