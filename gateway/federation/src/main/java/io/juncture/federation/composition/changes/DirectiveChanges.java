package io.juncture.federation.composition.changes;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.TreeSet;

/** Compares the directives that operations may use. */
record DirectiveChanges(ChangeLog log) {

    void compare(GraphQLSchema before, GraphQLSchema after) {
        Map<String, GraphQLDirective> now = SchemaChanges.byName(after.getDirectives(), GraphQLDirective::getName);
        for (GraphQLDirective old : before.getDirectives()) {
            String coordinate = "@" + old.getName();
            GraphQLDirective other = now.remove(old.getName());
            if (other == null) {
                log.add(ChangeKind.DIRECTIVE_REMOVED, coordinate, "Directive \"" + coordinate + "\" was removed.");
            } else {
                directive(coordinate, old, other);
            }
        }
        now.keySet().forEach(name ->
                log.add(ChangeKind.DIRECTIVE_ADDED, "@" + name, "Directive \"@" + name + "\" was added."));
    }

    private void directive(String coordinate, GraphQLDirective old, GraphQLDirective now) {
        new InputChanges(log, InputChanges.Kinds.OF_ARGUMENTS).compare(name -> coordinate + "(" + name + ":)",
                InputChanges.arguments(old.getArguments()), InputChanges.arguments(now.getArguments()));
        if (old.isRepeatable() != now.isRepeatable()) {
            log.add(old.isRepeatable() ? ChangeKind.DIRECTIVE_NO_LONGER_REPEATABLE : ChangeKind.DIRECTIVE_NOW_REPEATABLE, coordinate,
                    "Directive \"" + coordinate + "\" is " + (old.isRepeatable() ? "no longer" : "now") + " repeatable.");
        }
        for (DirectiveLocation location : new TreeSet<>(old.validLocations())) {
            if (!now.validLocations().contains(location)) {
                log.add(ChangeKind.DIRECTIVE_LOCATION_REMOVED, coordinate, "Directive \"" + coordinate
                        + "\" can no longer stand on " + location + ".");
            }
        }
        for (DirectiveLocation location : new TreeSet<>(now.validLocations())) {
            if (!old.validLocations().contains(location)) {
                log.add(ChangeKind.DIRECTIVE_LOCATION_ADDED, coordinate, "Directive \"" + coordinate + "\" can now stand on "
                        + location + ".");
            }
        }
        Descriptions.compare(log, coordinate, old.getDescription(), now.getDescription());
    }
}
