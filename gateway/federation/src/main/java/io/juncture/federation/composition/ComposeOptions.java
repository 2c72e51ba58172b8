package io.juncture.federation.composition;

import io.juncture.federation.composition.contract.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options of {@link Compose}.
 *
 * @param config     the list of subgraphs
 * @param output     where the supergraph goes
 * @param check      the published schema to compare with
 * @param fresh      the file that must already hold the supergraph
 * @param regenerate the command that the message about a stale file recommends
 * @param json       whether the report is JSON
 * @param contract   what of the supergraph is left to clients
 */
record ComposeOptions(Path config, Optional<Path> output, Optional<Path> check, Optional<Path> fresh, Optional<String> regenerate,
                      boolean json, Contract contract) {

    static final String USAGE = """
            compose --config composition.yaml [option ...]

            Composes the subgraphs that the YAML file lists (subgraphs: <name>: {url, file}; files relative to it,
            not the list that the gateway takes).
              --output <file>       writes the supergraph to a file; without --output, --check and --fresh it goes to standard output
              --check <file>        lists what changes for clients since a published supergraph or API schema; --output
                                    is not written when changes are breaking
              --fresh <file>        fails when the file differs from the supergraph; shows no hints when it does not
              --regenerate <text>   the command that the message of --fresh recommends
              --format text|json    the form of the report; JSON goes to standard output and holds everything
              --include-tags a,b    a contract: clients see only what has one of these tags, and what that needs
              --exclude-tags a,b    a contract: clients do not see what has one of these tags
            --name=value means the same as --name value. Errors and hints go to standard error, changes to standard output.
            Exit status: 0 fine, 1 the subgraphs do not compose or the file is stale, 2 wrong usage, 3 breaking changes.
            """;

    /** What is wrong with the arguments, as one sentence. */
    static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    static ComposeOptions parse(List<String> given) throws Wrong {
        List<String> arguments = ShellArguments.separated(given);
        Optional<Path> config = Optional.empty();
        Optional<Path> output = Optional.empty();
        Optional<Path> check = Optional.empty();
        Optional<Path> fresh = Optional.empty();
        Optional<String> regenerate = Optional.empty();
        String format = "text";
        List<String> included = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (value.isBlank()) {
                throw new Wrong("No value for " + option);
            }
            switch (option) {
                case "--config" -> config = Optional.of(Path.of(value));
                case "--output" -> output = Optional.of(Path.of(value));
                case "--check" -> check = Optional.of(Path.of(value));
                case "--fresh" -> fresh = Optional.of(Path.of(value));
                case "--regenerate" -> regenerate = Optional.of(value);
                case "--format" -> format = value;
                case "--include-tags" -> included.addAll(tags(option, value));
                case "--exclude-tags" -> excluded.addAll(tags(option, value));
                default -> throw new Wrong("Unknown option " + option);
            }
        }
        if (!List.of("text", "json").contains(format)) {
            throw new Wrong("The format is text or json, not " + format);
        }
        return new ComposeOptions(config.orElseThrow(() -> new Wrong("No --config")), output, check, fresh, regenerate,
                format.equals("json"), new Contract(included, excluded));
    }

    private static List<String> tags(String option, String value) throws Wrong {
        List<String> tags = Stream.of(value.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
        if (tags.isEmpty()) {
            throw new Wrong("No tag for " + option);
        }
        return tags;
    }

    /** Whether nothing was asked for but that a file is fresh, as builds do; hints were shown when it was written. */
    boolean onlyFresh() {
        return fresh.isPresent() && output.isEmpty() && check.isEmpty() && !json;
    }

    /** Whether the supergraph itself is what was asked for. */
    boolean toStandardOutput() {
        return output.isEmpty() && check.isEmpty() && fresh.isEmpty();
    }
}
