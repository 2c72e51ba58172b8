package io.juncture.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.planner.plan.QueryPlanText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    private static final String QUERY = "{ latest { product { shipping cost: price } } }";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyStageIsShown() throws IOException {
        assertThat(explain(QUERY)).isEqualTo(Explain.OK);
        PreparedOperation operation = (PreparedOperation) Shop.graph().engine().prepare(QUERY, Optional.empty());
        assertThat(text(out)).containsSubsequence("Selection\n", "cost: price: Int", "Choices\n", "wave +1", "nobody else has it",
                "Requests\n", "wave 0, request 0: reviews", "Plan\n", "Projection\n", "cost: Int");
        assertThat(text(out)).contains(QueryPlanText.write(operation.plan()).indent(2));
    }

    @Test
    void whatCannotBePlannedAndWrongUsageHaveTheirOwnExitStatus() throws IOException {
        assertThat(explain("{ nobody }")).isEqualTo(Explain.FAILED);
        assertThat(text(err)).contains("nobody");
        assertThat(run("--supergraph")).isEqualTo(Explain.MISUSED);
        assertThat(run("--supergraph", "nowhere.graphqls", "--operation", "nowhere.graphql")).isEqualTo(Explain.MISUSED);
        assertThat(text(err)).contains("nowhere.graphqls cannot be read.");
        assertThat(run("--help")).isEqualTo(Explain.OK);
    }

    private int explain(String query) throws IOException {
        Path supergraph = Files.writeString(folder.resolve("supergraph.graphqls"), Shop.graph().engine().supergraph().sdl());
        Path operation = Files.writeString(folder.resolve("operation.graphql"), query);
        return run("--supergraph", supergraph.toString(), "--operation", operation.toString());
    }

    private int run(String... arguments) {
        return new Explain(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
