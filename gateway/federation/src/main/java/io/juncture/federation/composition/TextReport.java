package io.juncture.federation.composition;

import io.juncture.federation.composition.changes.Change;
import io.juncture.federation.composition.changes.Severity;
import io.juncture.federation.composition.finding.CompositionHint;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.finding.SourcePlace;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints a report for people: the supergraph and changes to one stream, errors and hints to the other. */
record TextReport(PrintStream out, PrintStream err) {

    void print(ComposeReport report) {
        report.errors().forEach(error -> print(error.code().name(), error.message(), error.places()));
        if (!report.errors().isEmpty()) {
            err.println("The subgraphs do not compose: " + count(report.errors().size(), "error") + ".");
        }
        report.hints().stream().filter(TextReport::isShown)
                .forEach(hint -> print("hint " + hint.code(), hint.message(), hint.places()));
        long details = report.hints().stream().filter(hint -> !isShown(hint)).count();
        if (details > 0) {
            err.println(count((int) details, "more hint") + " of detail with --format json.");
        }
        report.changes().ifPresent(this::changes);
        report.problem().ifPresent(err::println);
        report.supergraph().ifPresent(out::print);
    }

    private static boolean isShown(CompositionHint hint) {
        return hint.code().level() != HintCode.Level.DETAIL;
    }

    /** Places are left out that the message names itself. */
    private void print(String code, String message, List<SourcePlace> places) {
        err.println(code + ": " + message);
        places.stream().filter(place -> place.line() > 0).filter(place -> !message.startsWith("[" + place + "]")).distinct()
                .forEach(place -> err.println("    at " + place));
    }

    private void changes(List<Change> changes) {
        changes.forEach(change -> out.println(change.severity().name().toLowerCase(Locale.ROOT) + " " + change.kind() + ": "
                + change.message()));
        out.println(changes.isEmpty() ? "Nothing changes for clients." : "Changes for clients: "
                + List.of(Severity.values()).stream().map(severity -> severity(changes, severity)).reduce((a, b) -> a + ", " + b)
                .orElseThrow() + ".");
    }

    private static String severity(List<Change> changes, Severity severity) {
        return changes.stream().filter(change -> change.severity() == severity).count() + " "
                + severity.name().toLowerCase(Locale.ROOT);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
