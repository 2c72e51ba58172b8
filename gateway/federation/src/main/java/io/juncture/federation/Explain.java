package io.juncture.federation;

import io.juncture.federation.composition.ShellArguments;
import io.juncture.federation.executor.EngineOptions;
import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.SubgraphException;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.federation.planner.Planner;
import io.juncture.federation.planner.plan.Circumstances;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.SupergraphException;
import io.juncture.federation.supergraph.TextFile;
import io.juncture.federation.supergraph.access.Authorization;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows from the shell how an operation is planned; see {@link #USAGE}. */
public final class Explain {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String USAGE = """
            explain --supergraph supergraph.graphqls --operation operation.graphql [--name <operation>] [--labels a,b]
                    [--caller anonymous|authenticated] [--scopes a,b] [--policies a,b]

            Shows how an operation is answered: its normalized selection, who fetches what and why, the requests wave by
            wave, the plan, and how the response is put together. Nothing is sent to a subgraph.
              --name    which operation, where the document has several
              --labels  labels of progressive overrides to take as active
              --caller, --scopes, --policies  who asks, and what they were granted: whoever has scopes or policies is
                        authenticated; otherwise the caller is anonymous. What they may not see is left out, and listed
            --name=value means the same as --name value.
            Exit status: 0 fine, 1 the supergraph is not one or the operation cannot be planned, 2 wrong usage,
            such as a file that cannot be read.
            """;
    private static final Set<String> OPTIONS = Set.of("--supergraph", "--operation", "--name", "--labels", "--caller", "--scopes",
            "--policies");

    private final PrintStream out;
    private final PrintStream err;

    Explain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Explain(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err)
                .run(List.of(arguments)));
    }

    int run(List<String> given) {
        List<String> arguments = ShellArguments.separated(given);
        if (arguments.equals(List.of("--help"))) {
            out.print(USAGE);
            return OK;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                err.println((OPTIONS.contains(arguments.get(i)) ? "No value for " : "Unknown option ") + arguments.get(i) + "\n");
                err.print(USAGE);
                return MISUSED;
            }
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        Optional<String> missing = Stream.of("--supergraph", "--operation").filter(name -> !options.containsKey(name)).findFirst();
        String caller = options.getOrDefault("--caller", "anonymous");
        if (missing.isPresent() || !Set.of("anonymous", "authenticated").contains(caller)) {
            err.println(missing.map(name -> "No " + name).orElse("The caller is anonymous or authenticated, not " + caller) + "\n");
            err.print(USAGE);
            return MISUSED;
        }
        try {
            return explain(TextFile.read(Path.of(options.get("--supergraph"))), TextFile.read(Path.of(options.get("--operation"))),
                    options);
        } catch (TextFile.Unreadable e) {
            err.println(e.getMessage());
            return MISUSED;
        }
    }

    private int explain(String sdl, String document, Map<String, String> options) {
        try {
            Supergraph supergraph = Supergraph.parse(sdl);
            FederationEngine engine = FederationEngine.builder(supergraph, _ -> CompletableFuture.failedFuture(
                    new SubgraphException("SUBGRAPH_UNAVAILABLE", "Nothing is sent"))).build();
            return switch (engine.prepare(document, Optional.ofNullable(options.get("--name")))) {
                case RejectedOperation rejected -> {
                    rejected.errors().forEach(error -> err.println(error.getMessage()));
                    yield FAILED;
                }
                case PreparedOperation operation -> {
                    Set<String> labels = names(options, "--labels");
                    Authorization caller = caller(options);
                    var circumstances = new Circumstances(Map.of(), labels, false, operation.unmet(caller));
                    out.print(ExplanationText.of(supergraph, operation, circumstances, new Planner(supergraph,
                            EngineOptions.DEFAULTS.operations().planningSteps())
                            .explain(operation.document(), operation.operation(), circumstances)));
                    yield OK;
                }
            };
        } catch (SupergraphException | PlanningException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static Authorization caller(Map<String, String> options) {
        Set<String> scopes = names(options, "--scopes");
        Set<String> policies = names(options, "--policies");
        return new Authorization("authenticated".equals(options.get("--caller")) || !scopes.isEmpty() || !policies.isEmpty(),
                scopes, policies);
    }

    private static Set<String> names(Map<String, String> options, String option) {
        return Arrays.stream(options.getOrDefault(option, "").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
