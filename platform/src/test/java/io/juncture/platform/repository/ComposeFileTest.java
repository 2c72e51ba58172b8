package io.juncture.platform.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no Docker where the tests run: what can be wrong in {@code docker-compose.yml} is compared with what it refers to. */
class ComposeFileTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?}");
    private static final Set<String> POSTGRES_IMAGE = Set.of("POSTGRES_USER", "POSTGRES_PASSWORD");
    private static final Set<String> SECRETS = Set.of("POSTGRES_PASSWORD", "PROFILER_DATABASE_PASSWORD", "GOALS_DATABASE_PASSWORD",
            "PROFILER_KEY_PASSWORD", "GOALS_ADMIN_KEY");

    private static ComposeFile compose = new ComposeFile(Map.of(), List.of(), List.of());

    @BeforeAll
    static void readComposeFile() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void everySubgraphRunsBehindTheGateway() throws IOException {
        var subgraphs = Files.readAllLines(Repository.root().resolve("schema/subgraphs.yaml")).stream()
                .filter(line -> line.matches("  [a-z]+:")).map(line -> line.strip().replace(":", ""))
                .filter(name -> !name.equals("gateway")).collect(Collectors.toSet());
        assertThat(subgraphs).isNotEmpty();
        assertThat(compose.services().keySet()).containsAll(subgraphs).contains("gateway", "postgres");
        assertThat(compose.services().get("gateway").dependsOn().keySet()).isEqualTo(subgraphs);
        assertThat(subgraphs).allSatisfy(name -> assertThat(compose.services().get("gateway").environment())
                .containsEntry("JUNCTURE_SUBGRAPHS_%s_URL".formatted(name.toUpperCase()), "http://%s:8080/graphql".formatted(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "profiler", "goals"})
    void everyVariableIsOneThatTheApplicationReads(String name) throws IOException {
        var settings = name.equals("gateway")
                ? KnownSettings.of(List.of("io.juncture.gateway"), List.of("gateway.yml"))
                : KnownSettings.of(List.of("io.juncture." + name, "io.juncture.subgraph"), List.of(name + ".yml", "subgraph-defaults.yml"));
        assertThat(compose.services().get(name).environment().keySet()).isNotEmpty().allMatch(settings::contains);
        assertThat(settings.contains("JUNCTURE_NO_SUCH_THING")).isFalse();
        assertThat(settings.contains("JUNCTURE_DATABASE_HOST")).isEqualTo(!name.equals("gateway"));
    }

    @Test
    void everyVariableOfTheDatabaseIsReadByItsImageOrByItsScript() throws IOException {
        var postgres = compose.services().get("postgres");
        var script = Files.readString(Repository.root().resolve("docker/create-databases.sh"));
        assertThat(postgres.environment().keySet())
                .allMatch(variable -> POSTGRES_IMAGE.contains(variable) || script.contains("\"$" + variable + "\""));
    }

    @Test
    void theDatabaseLogsNothingThatPeopleEntered() {
        assertThat(compose.services().get("postgres").command()).containsExactly("postgres", "-c", "log_error_verbosity=terse",
                "-c", "log_min_error_statement=panic", "-c", "log_statement=none");
    }

    @Test
    void everySubgraphHasTheDatabaseThatTheScriptCreates() throws IOException {
        var script = Files.readString(Repository.root().resolve("docker/create-databases.sh"));
        for (var name : List.of("profiler", "goals")) {
            var environment = compose.services().get(name).environment();
            var password = "%s_DATABASE_PASSWORD".formatted(name.toUpperCase());
            assertThat(script).contains("create %s \"$%s\"".formatted(name, password));
            assertThat(environment).containsEntry("JUNCTURE_DATABASE_NAME", name).containsEntry("JUNCTURE_DATABASE_USERNAME", name)
                    .containsEntry("JUNCTURE_DATABASE_HOST", "postgres");
            assertThat(environment.get("JUNCTURE_DATABASE_PASSWORD")).startsWith("${" + password + ":?");
        }
    }

    @Test
    void secretsHaveNoDefaultAndTheExampleListsThem() throws IOException {
        var example = Files.readString(Repository.root().resolve(".env.example"));
        compose.services().values().stream().flatMap(service -> service.environment().values().stream()).forEach(value -> {
            var placeholder = PLACEHOLDER.matcher(value);
            while (placeholder.find()) {
                var variable = placeholder.group(1);
                assertThat(example).containsPattern("(?m)^#?" + variable + "=");
                assertThat(placeholder.group(2)).as(variable).startsWith(SECRETS.contains(variable) ? ":?" : ":-");
            }
        });
        assertThat(SECRETS).allSatisfy(secret -> assertThat(example).containsPattern("(?m)^" + secret + "=$"));
    }

    @Test
    void everythingReferredToIsThere() {
        var root = Repository.root();
        compose.services().forEach((name, service) -> {
            assertThat(service.hasHealthcheck()).as(name).isTrue();
            assertThat(compose.networks()).containsAll(service.networks());
            assertThat(service.dependsOn()).allSatisfy((dependency, how) -> {
                assertThat(compose.services()).containsKey(dependency);
                assertThat(how).containsEntry("condition", "service_healthy");
            });
            service.dockerfile().ifPresent(file -> assertThat(root.resolve(file)).exists());
            service.volumes().stream().map(volume -> volume.split(":")[0]).forEach(source -> {
                if (source.startsWith(".")) {
                    assertThat(root.resolve(source)).exists();
                } else {
                    assertThat(compose.volumes()).contains(source);
                }
            });
        });
    }

    @Test
    void theDockerfileBuildsTheJarOfEveryService() throws IOException {
        var dockerfile = Files.readString(Repository.root().resolve("docker/Dockerfile"));
        var apps = compose.services().values().stream().flatMap(service -> service.app().stream()).toList();
        assertThat(apps).hasSize(3).doesNotHaveDuplicates();
        assertThat(apps).allSatisfy(app -> assertThat(dockerfile).contains("/target/" + app + ".jar"));
    }
}
