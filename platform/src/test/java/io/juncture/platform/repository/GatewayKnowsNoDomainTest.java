package io.juncture.platform.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway serves any supergraph: what ours is about does not occur in it. */
class GatewayKnowsNoDomainTest {

    /** Also inside names like {@code goalId}; {@code resume} is a verb too, so it counts only as a word or the start of a name. */
    private static final Pattern DOMAIN = Pattern.compile("(?i:goal|cohort|learner|artifact)|\\b[Rr]esumes?\\b|\\b[Rr]esume[A-Z]");

    private static final List<String> SOURCES =
            List.of("gateway/federation/src/main", "gateway/server/src/main", "gateway/server/graphiql-ui/src", "gateway/server/graphiql-ui/public");

    private static final Path BUILT_GRAPHIQL = Path.of("gateway/server/src/main/resources/graphiql");

    @Test
    void noWordOfTheDomainOccursInTheGateway() {
        var root = Repository.root();
        assertThat(SOURCES).allSatisfy(folder -> assertThat(root.resolve(folder)).isDirectory());
        assertThat(SOURCES.stream().flatMap(folder -> occurrences(root, root.resolve(folder)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Goal", "goalId", "COHORT", "learners", "myArtifact", "a resume.", "resumeText"})
    void wordsOfTheDomainAreRecognized(String text) {
        assertThat(DOMAIN.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onErrorResume(", "presumed", "product", "subgraph"})
    void otherWordsAreNot(String text) {
        assertThat(DOMAIN.matcher(text).find()).isFalse();
    }

    private static Stream<String> occurrences(Path root, Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve(BUILT_GRAPHIQL)))
                    .flatMap(file -> lines(file).stream()
                            .filter(line -> DOMAIN.matcher(line).find())
                            .map(line -> root.relativize(file) + ": " + line.strip()))
                    .toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException _) {
            return List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
