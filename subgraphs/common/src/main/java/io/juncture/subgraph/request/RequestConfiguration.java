package io.juncture.subgraph.request;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** What concerns any HTTP request: its connection, its id, its count, the status of its failures. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> readingOn() {
    return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) -> {
      if (channel.pipeline().get(NettyPipeline.HttpTrafficHandler) != null) {
        channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "readingOn", new ReadingOn());
      }
    }));
  }

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
