package io.juncture.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/**
 * The server. Event loops are the gateway's own: those shared by the process would end with the first application that closes.
 * There is one for each processor, and none more: nothing blocks them, and a loop that has much to do at once saves wake-ups.
 */
@Configuration(proxyBeanMethods = false)
class NettyConfiguration {

    @Bean
    ReactorResourceFactory reactorResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("webflux-http", Runtime.getRuntime().availableProcessors(),
                true));
        return resources;
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> requestHandlers(MeterRegistry registry) {
        var handlers = new RequestHandlers(registry);
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit(
                (_, channel, _) -> handlers.install(channel.pipeline())));
    }
}
