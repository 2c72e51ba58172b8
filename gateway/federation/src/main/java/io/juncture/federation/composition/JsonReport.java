package io.juncture.federation.composition;

import io.juncture.federation.composition.changes.Change;
import io.juncture.federation.composition.finding.SourcePlace;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Prints a report for programs, as one line of JSON: {@code {errors, hints, changes?, problem?, supergraph?}}. */
record JsonReport(PrintStream out) {

    void print(ComposeReport report) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("errors");
            report.errors().forEach(error -> finding(json, error.code().name(), error.message(), error.places()));
            json.writeEndArray();
            json.writeArrayPropertyStart("hints");
            report.hints().forEach(hint -> finding(json, hint.code().name(), hint.message(), hint.places()));
            json.writeEndArray();
            report.changes().ifPresent(changes -> changes(json, changes));
            report.problem().ifPresent(problem -> json.writeStringProperty("problem", problem));
            report.supergraph().ifPresent(supergraph -> json.writeStringProperty("supergraph", supergraph));
            json.writeEndObject();
        }
        out.println(text);
    }

    private static void finding(JsonGenerator json, String code, String message, List<SourcePlace> places) {
        json.writeStartObject();
        json.writeStringProperty("code", code);
        json.writeStringProperty("message", message);
        json.writeArrayPropertyStart("places");
        for (SourcePlace place : places) {
            json.writeStartObject();
            json.writeStringProperty("subgraph", place.subgraph());
            if (!place.file().isEmpty()) {
                json.writeStringProperty("file", place.file());
            }
            if (place.line() > 0) {
                json.writeNumberProperty("line", place.line());
                json.writeNumberProperty("column", place.column());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void changes(JsonGenerator json, List<Change> changes) {
        json.writeArrayPropertyStart("changes");
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringProperty("severity", change.severity().name());
            json.writeStringProperty("kind", change.kind().name());
            json.writeStringProperty("coordinate", change.coordinate());
            json.writeStringProperty("message", change.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
