package io.juncture.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.composition.finding.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No code without an example: {@link Subgraphs#errors()} asserts for each of them that it says where. */
class ErrorCodeTest {

    private static final Path TESTS = Path.of("src/test/java/io/juncture/federation/composition");

    @Test
    void everyCodeIsInSomeTest() throws IOException {
        var tests = new StringBuilder();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                tests.append(Files.readString(file));
            }
        }

        assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(tests).containsPattern("ErrorCode\\." + code + "\\b"));
    }
}
