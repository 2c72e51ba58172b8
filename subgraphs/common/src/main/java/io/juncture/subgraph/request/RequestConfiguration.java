package io.juncture.subgraph.request;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What concerns any HTTP request: its id, its count, the status of its failures. */
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
  RequestCounter requestCounter(MeterRegistry meters) {
    return new RequestCounter(meters);
  }

  @Bean
  RequestIdInterceptor requestIdInterceptor() {
    return new RequestIdInterceptor();
  }
}
