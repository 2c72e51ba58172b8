package io.juncture.gateway.testing;

import io.juncture.gateway.GatewayApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A running gateway on a free port. */
public final class Gateway implements AutoCloseable {

    private static final List<MediaType> STREAMS = List.of(MediaType.TEXT_EVENT_STREAM, MediaType.parseMediaType("multipart/mixed"));

    private final ConfigurableApplicationContext context;

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one with these settings, written {@code key=value}. */
    public static Gateway start(List<String> settings, Class<?>... further) {
        var arguments = new ArrayList<>(List.of("--server.address=127.0.0.1"));
        settings.forEach(setting -> arguments.add("--" + setting));
        if (settings.stream().noneMatch(setting -> setting.startsWith("server.port="))) {
            arguments.add("--server.port=0");
        }
        return new Gateway(GatewayApplication.builder().sources(further).run(arguments.toArray(String[]::new)));
    }

    /** Starts one in front of the shop. */
    public static Gateway ofShop(SubgraphServer products, SubgraphServer reviews, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.addAll(shop(products.url(), reviews.url()));
        return start(all);
    }

    /** The settings that compose the shop. */
    public static List<String> shop(String products, String reviews) {
        return List.of(
                "juncture.subgraph-sdls[0].name=products",
                "juncture.subgraph-sdls[0].url=" + products,
                "juncture.subgraph-sdls[0].sdl=classpath:shop/products.graphqls",
                "juncture.subgraph-sdls[1].name=reviews",
                "juncture.subgraph-sdls[1].url=" + reviews,
                "juncture.subgraph-sdls[1].sdl=classpath:shop/reviews.graphqls");
    }

    public String url() {
        return "http://127.0.0.1:" + ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** A client that waits for slow machines, and reads answers that a test does not look into. */
    public WebTestClient client() {
        return WebTestClient.bindToServer().baseUrl(url()).responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .filter((request, next) -> next.exchange(request).flatMap(Gateway::whole)).build();
    }

    /** Left unread, the answer's buffers would leak. */
    private static Mono<ClientResponse> whole(ClientResponse response) {
        if (response.headers().contentType().filter(type -> STREAMS.stream().anyMatch(type::isCompatibleWith)).isPresent()) {
            return Mono.just(response);
        }
        return response.bodyToMono(byte[].class).defaultIfEmpty(new byte[0]).map(body ->
                ClientResponse.create(response.statusCode(), response.strategies())
                        .headers(headers -> headers.addAll(response.headers().asHttpHeaders()))
                        .cookies(cookies -> cookies.addAll(response.cookies()))
                        .body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body))).build());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
