package io.juncture.subgraph.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What concerns any HTTP request: its id, from the header to the log, and the status of its failures. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

  @Bean
  RequestIdFilter requestIdFilter() {
    RequestId.joinLog();
    return new RequestIdFilter();
  }

  @Bean
  HttpFailureFilter httpFailureFilter() {
    return new HttpFailureFilter();
  }

  @Bean
  RequestIdInterceptor requestIdInterceptor() {
    return new RequestIdInterceptor();
  }
}
