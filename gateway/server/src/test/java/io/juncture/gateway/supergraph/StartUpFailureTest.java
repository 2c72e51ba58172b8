package io.juncture.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.gateway.testing.Gateway;
import io.juncture.gateway.testing.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartUpFailureTest {

    private static final List<String> SHOP = Gateway.shop("http://127.0.0.1:1/a", "http://127.0.0.1:1/b");

    /** The log has one entry about it, of one sentence or a few. */
    private static void assertFails(CapturedOutput output, List<String> settings, String... words) {
        var before = output.getAll().length();
        assertThatThrownBy(() -> Gateway.start(settings).close()).isInstanceOf(Exception.class);
        var said = output.getAll().substring(before);
        assertThat(said).containsOnlyOnce("The start failed. ").contains(words)
                .doesNotContain("\tat ", "APPLICATION FAILED TO START", "WARN", "UnsatisfiedDependencyException");
        assertThat(said.substring(said.indexOf("The start failed. ")).lines().count()).isLessThanOrEqualTo(10);
    }

    private static List<String> shopAnd(String... settings) {
        return Stream.concat(SHOP.stream(), Stream.of(settings)).toList();
    }

    @Test
    void noSupergraphIsConfigured(CapturedOutput output) {
        assertFails(output, List.of(), "no supergraph to serve", "juncture.supergraph", "juncture.subgraph-sdls");
    }

    @Test
    void twoAreConfigured(CapturedOutput output) {
        assertFails(output, shopAnd("juncture.supergraph=classpath:none.graphqls"), "Both juncture.supergraph and juncture.subgraph-sdls are set");
    }

    @Test
    void theFileIsMissing(CapturedOutput output) {
        assertFails(output, List.of("juncture.supergraph=file:none.graphqls"),
                "There is no readable file at 'file:none.graphqls'");
    }

    @Test
    void theFileIsNoSupergraph(CapturedOutput output, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("supergraph.graphqls"), "type Query { a: Int }");
        assertFails(output, List.of("juncture.supergraph=file:" + file), "cannot be served: INVALID_FEDERATION_SUPERGRAPH: ");
        Files.write(file, new byte[] {'#', (byte) 0xFF});
        assertFails(output, List.of("juncture.supergraph=file:" + file), "is not encoded in UTF-8");
        assertFails(output, List.of("juncture.supergraph=file:" + folder), "There is no readable file at");
        Files.writeString(file, "type Query {");
        assertFails(output, List.of("juncture.supergraph=file:" + file), "cannot be served: INVALID_GRAPHQL: ");
    }

    @Test
    void theSubgraphsDoNotCompose(CapturedOutput output, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("stock.graphqls"),
                Shop.sdl("products").replace("price: Int!", "price: String!"));
        assertFails(output, shopAnd("juncture.subgraph-sdls[2].name=stock",
                "juncture.subgraph-sdls[2].url=http://127.0.0.1:1/c", "juncture.subgraph-sdls[2].sdl=file:" + file), "do not compose", "INVALID_FIELD_SHARING");
    }

    @Test
    void aSubgraphHasNoUsableUrl(CapturedOutput output) {
        assertFails(output, Gateway.shop("", "http://127.0.0.1:1/b"),
                "Subgraph 'products' has no URL", "juncture.subgraphs.products.url");
        assertFails(output, Gateway.shop("products:4001", "http://127.0.0.1:1/b"), "not an http or https URL");
    }

    @Test
    void aSettingIsOutOfBounds(CapturedOutput output) {
        assertFails(output, shopAnd("juncture.limits.max-depth=0"), "The setting 'juncture.limits.max-depth' has the value '0'",
                "but it must be greater than or equal to 1.");
    }

    @ParameterizedTest
    @CsvSource({"juncture.limits.max-depth, many, must be a whole number", "juncture.defer.enabled, perhaps, must be true or false",
        "juncture.query-plan.enabled, 2, must be true or false",
        "juncture.rest.docs, x, must be true or false", "juncture.subgraphs.products.timeout, soon, must be a duration such as",
        "juncture.limits.max-answer-size, big, must be a size such as", "juncture.subgraph-defaults.protocols, SPDY, must be one of HTTP11",
        "server.port, abc, Failed to convert to type java.lang.Integer", "server.port, 99999, must be a port from 0 to 65535",
        "management.server.port, 99999, must be a port from 0 to 65535", "server.shutdown, slowly, must be one of GRACEFUL",
        "juncture.identity.jwk-set-uri, keys, must be an http or https URL"})
    void aSettingHasAnImpossibleValue(String name, String value, String fault, CapturedOutput output) {
        assertFails(output, shopAnd(name + "=" + value), "The setting '" + name + "' has the value '" + value + "'", fault);
    }

    @Test
    void aSettingThatOthersFollowHasAnImpossibleValue(CapturedOutput output) {
        assertFails(output, shopAnd("juncture.graphiql.enabled=x"),
                "has the value '${juncture.graphiql.enabled}', which is 'x'", "must be true or false");
    }

    @Test
    void nobodyCouldUseTheAdminEndpoint(CapturedOutput output) {
        assertFails(output, shopAnd("juncture.admin.enabled=true"), "nobody could use /admin/", "juncture.operator.api-key");
    }

    @Test
    void theListOfSubgraphsIsWrong(CapturedOutput output, @TempDir Path folder) throws IOException {
        var list = Files.writeString(folder.resolve("list.yaml"), "- {name: a, url: 'http://a', sld: a.graphqls}");
        assertFails(output, List.of("juncture.subgraph-list=" + list), "list.yaml", "unknown key 'sld' for the subgraph 'a'");
        Files.writeString(list, ": : [");
        assertFails(output, List.of("juncture.subgraph-list=" + list), "list.yaml", "neither YAML nor JSON: line 1, column 1");
        Files.writeString(list, "- {name: a, url: 'http://a', sdl: none.graphqls}");
        assertFails(output, List.of("juncture.subgraph-list=" + list), "There is no readable file at 'none.graphqls' (named in ");
    }

    /** Before there are any settings, those that keep Spring Boot's own report out of the log are missing, too. */
    @Test
    void aConfigurationFileIsNoYaml(CapturedOutput output, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("gateway.yml"), "juncture: {limits: [}");
        assertThatThrownBy(() -> Gateway.start(shopAnd("spring.config.additional-location=file:" + file)).close()).isInstanceOf(Exception.class);
        assertThat(output.getAll()).contains("The start failed. A configuration file is not YAML: ", "in line 1, column 21.")
                .doesNotContain("\tat ");
    }

    @Test
    void aSettingIsMisspelt(CapturedOutput output) {
        assertFails(output, shopAnd("juncture.limits.max-dept=5"), "There is no setting 'juncture.limits.max-dept'", "'juncture.limits.max-depth'");
    }

    @Test
    void thePortIsTaken(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(output, shopAnd("server.port=" + taken.getLocalPort()), "Port " + taken.getLocalPort() + " was already in use");
        }
    }
}
