package io.juncture.federation.composition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Composition from the shell; see {@link #USAGE}. */
public final class Compose {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String USAGE = """
            compose --config subgraphs.yaml [--output supergraph.graphqls] [--check published.graphqls] [--regenerate <command>]

            Composes the subgraphs that the YAML file lists (subgraphs: <name>: {url, file}; files relative to it).
              --output      writes the supergraph to a file; without it and without --check it goes to standard output
              --check       fails when the file differs from what the subgraphs compose to
              --regenerate  the command that the message of a failed check recommends
            Errors and hints go to standard error. Exit status: 0 fine, 1 composition failed or stale file, 2 wrong usage.
            """;
    private static final Set<String> OPTIONS = Set.of("--config", "--output", "--check", "--regenerate");

    private final PrintStream out;
    private final PrintStream err;

    Compose(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Compose(out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                err.println((OPTIONS.contains(arguments.get(i)) ? "No value for " : "Unknown option ") + arguments.get(i) + "\n");
                err.print(USAGE);
                return MISUSED;
            }
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        if (!options.containsKey("--config")) {
            err.print(USAGE);
            return MISUSED;
        }
        try {
            return compose(SubgraphList.read(Path.of(options.get("--config"))), options);
        } catch (SubgraphList.Unreadable e) {
            err.println(e.getMessage());
            return MISUSED;
        }
    }

    private int compose(SubgraphList list, Map<String, String> options) {
        return switch (Composition.compose(list.subgraphs())) {
            case CompositionResult.Failed(var errors) -> {
                errors.forEach(error -> print(error.code().name(), error.message(), error.places(), list));
                err.println("The subgraphs do not compose: " + errors.size() + (errors.size() == 1 ? " error." : " errors."));
                yield FAILED;
            }
            case CompositionResult.Composed(var supergraph, var hints) -> {
                hints.forEach(hint -> print("hint " + hint.code(), hint.message(), hint.places(), list));
                yield deliver(supergraph, options);
            }
        };
    }

    private void print(String code, String message, List<SourcePlace> places, SubgraphList list) {
        err.println(code + ": " + message);
        places.stream().filter(place -> place.line() > 0).forEach(place -> err.println(
                "    at " + place));
    }

    private int deliver(String supergraph, Map<String, String> options) {
        String check = options.get("--check");
        String output = options.get("--output");
        if (check != null && !supergraph.equals(published(Path.of(check)))) {
            err.println(check + " is stale: the subgraphs compose to something else. Regenerate it with: "
                    + options.getOrDefault("--regenerate", "compose --config " + options.get("--config") + " --output " + check));
            return FAILED;
        }
        if (output != null) {
            try {
                Files.writeString(Path.of(output), supergraph);
            } catch (IOException _) {
                err.println(output + " cannot be written.");
                return MISUSED;
            }
        } else if (check == null) {
            out.print(supergraph);
        }
        return OK;
    }

    /** Empty when there is no such file: as stale as one with other content. */
    private static String published(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException _) {
            return "";
        }
    }
}
