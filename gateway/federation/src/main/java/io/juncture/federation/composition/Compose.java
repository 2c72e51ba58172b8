package io.juncture.federation.composition;

import io.juncture.federation.composition.changes.Change;
import io.juncture.federation.composition.changes.PublishedSchema;
import io.juncture.federation.composition.changes.SchemaChanges;
import io.juncture.federation.composition.changes.Severity;
import io.juncture.federation.composition.finding.CompositionHint;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.TextFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Composition from the shell; see {@link ComposeOptions#USAGE}. */
public final class Compose {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;
    static final int BREAKING = 3;

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
        if (arguments.contains("--help")) {
            out.print(ComposeOptions.USAGE);
            return OK;
        }
        if (arguments.isEmpty()) {
            err.print(ComposeOptions.USAGE);
            return MISUSED;
        }
        ComposeOptions options;
        try {
            options = ComposeOptions.parse(arguments);
        } catch (ComposeOptions.Wrong e) {
            err.println(e.getMessage() + "\n\n" + ComposeOptions.USAGE);
            return MISUSED;
        }
        try {
            return compose(SubgraphList.read(options.config()), options);
        } catch (SubgraphList.Unreadable | TextFile.Unreadable e) {
            err.println(e.getMessage());
        } catch (PublishedSchema.Unreadable e) {
            err.println(options.check().orElseThrow() + " cannot be compared with. " + e.getMessage());
        }
        return MISUSED;
    }

    private int compose(SubgraphList list, ComposeOptions options) throws PublishedSchema.Unreadable, TextFile.Unreadable {
        return switch (Composition.compose(list.subgraphs(), options.contract())) {
            case CompositionResult.Failed(var errors) -> {
                print(ComposeReport.failed(errors), options);
                yield FAILED;
            }
            case CompositionResult.Composed(var supergraph, var hints) -> deliver(supergraph, hints, options);
        };
    }

    private int deliver(String supergraph, List<CompositionHint> hints, ComposeOptions options)
            throws PublishedSchema.Unreadable, TextFile.Unreadable {
        Optional<List<Change>> changes = Optional.empty();
        if (options.check().isPresent()) {
            var published = PublishedSchema.read(TextFile.read(options.check().get()));
            changes = Optional.of(SchemaChanges.between(published, Supergraph.apiSchema(supergraph)));
        }
        Optional<String> stale = options.fresh().filter(file -> !isText(file, supergraph)).map(file -> file
                + " is stale: the subgraphs compose to something else. Regenerate it with: " + options.regenerate()
                .orElse("compose --config " + options.config() + " --output " + file));
        boolean breaking = changes.orElse(List.of()).stream().anyMatch(change -> change.severity() == Severity.BREAKING);
        Optional<String> kept = options.output().filter(_ -> breaking).map(file -> file
                + " is not written: changes are breaking. Compose without --check to write it all the same.");
        Optional<String> unwritten = stale.isPresent() || breaking ? Optional.empty()
                : options.output().filter(file -> !isWritten(file, supergraph)).map(file -> file + " cannot be written.");
        List<CompositionHint> shown = options.onlyFresh() && stale.isEmpty() ? List.of() : hints;
        print(new ComposeReport(List.of(), shown, changes, stale.or(() -> unwritten).or(() -> kept),
                Optional.of(supergraph).filter(_ -> options.toStandardOutput())), options);
        return unwritten.isPresent() ? MISUSED : stale.isPresent() ? FAILED : breaking ? BREAKING : OK;
    }

    private void print(ComposeReport report, ComposeOptions options) {
        if (options.json()) {
            new JsonReport(out).print(report);
        } else {
            new TextReport(out, err).print(report);
        }
    }

    private static boolean isText(Path path, String expected) {
        try {
            return TextFile.read(path).equals(expected);
        } catch (TextFile.Unreadable _) {
            return false;
        }
    }

    private static boolean isWritten(Path path, String text) {
        try {
            Files.writeString(path, text);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
