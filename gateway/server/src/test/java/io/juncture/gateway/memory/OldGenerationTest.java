package io.juncture.gateway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each in a Java of its own, since the collector is chosen at its start. */
class OldGenerationTest {

    @Test
    void withTheSerialCollectorOldObjectsAreCollectedLongBeforeTheHeapIsFull() throws Exception {
        assertThat(mostOld("unwatched", 12, 600)).isGreaterThan(300);
        assertThat(mostOld("watched", 12, 600)).isLessThan(150);
    }

    @Test
    void whatLivesHasRoom() throws Exception {
        assertThat(mostOld("watched", 200, 300)).isGreaterThanOrEqualTo(200);
    }

    private static int mostOld(String watched, int live, int made) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "-Xmx512m", "-Xms12m", "-Xmn4m",
                "-XX:MaxHeapFreeRatio=30", "-XX:MinHeapFreeRatio=10", "-cp", System.getProperty("java.class.path"),
                Churn.class.getName(), Integer.toString(live), Integer.toString(made), watched))
                .redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs(output).isZero();
        return Integer.parseInt(output.strip());
    }
}
