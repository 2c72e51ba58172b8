package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.subgraph.Coordinate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code @override} does to the subgraphs of one field.
 *
 * @param gone   subgraphs whose version of the field counts no more
 * @param kept   subgraphs that no longer resolve the field for clients, but still name it in a field set or an interface
 * @param labels the label of a progressive override, for the subgraphs at both ends of it
 */
record Overrides(Set<String> gone, Set<String> kept, Map<String, String> labels) {

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z][a-zA-Z0-9_\\-:./]*");
    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d{1,2}(\\.\\d{1,8})?|100(\\.0{1,8})?)\\)");

    /** Whether the subgraph's version of the field has left the supergraph. */
    boolean isGone(Member member) {
        return gone.contains(member.name()) && !labels.containsKey(member.name());
    }

    /** Whether another subgraph resolves the field in this one's stead, at least for some requests. */
    boolean isOverridden(Member member) {
        return gone.contains(member.name()) || kept.contains(member.name());
    }

    /** Whether the field says more about overriding than that one version has left. */
    boolean needsJoin() {
        return !kept.isEmpty() || !labels.isEmpty();
    }

    static Overrides of(String type, List<Source<FieldDef>> sources, List<Member> members, Findings findings) {
        var overrides = new Overrides(new HashSet<>(), new HashSet<>(), new HashMap<>());
        for (Source<FieldDef> source : sources) {
            source.element().first(FederationDirective.OVERRIDE)
                    .ifPresent(override -> overrides.apply(type, source, override, sources, members, findings));
        }
        return overrides;
    }

    private void apply(String type, Source<FieldDef> source, Applied override, List<Source<FieldDef>> sources, List<Member> members,
                       Findings findings) {
        String coordinate = type + "." + source.element().name();
        String from = override.text("from").orElse("");
        if (source.member().isInterfaceObject(type)) {
            findings.inSubgraph(ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE, override.place(), "Field \"" + coordinate
                    + "\" of an @interfaceObject type cannot have @override.");
            return;
        }
        if (source.member().schema().composite(type).orElseThrow().isInterface()) {
            findings.inSubgraph(ErrorCode.OVERRIDE_ON_INTERFACE, override.place(), "Field \"" + coordinate
                    + "\" of an interface cannot have @override.");
            return;
        }
        if (members.stream().noneMatch(member -> member.name().equals(from))) {
            findings.hint(HintCode.FROM_SUBGRAPH_DOES_NOT_EXIST, List.of(override.place()), "Field \"" + coordinate
                    + "\" of subgraph \"" + source.member().name() + "\" overrides that of \"" + from + "\", which does not exist.");
            return;
        }
        if (from.equals(source.member().name())) {
            findings.inSubgraph(ErrorCode.OVERRIDE_FROM_SELF_ERROR, override.place(), "Field \"" + coordinate
                    + "\" overrides itself: \"" + from + "\" is the subgraph it stands in.");
            return;
        }
        Optional<Source<FieldDef>> overridden = sources.stream().filter(other -> other.member().name().equals(from)).findFirst();
        if (overridden.isEmpty()) {
            missing(type, source, override, from, members, findings);
        } else if (overridden.get().element().has(FederationDirective.OVERRIDE)) {
            findings.error(ErrorCode.OVERRIDE_SOURCE_HAS_OVERRIDE, Source.places(List.of(source, overridden.get())), "Field \""
                    + coordinate + "\" has @override in subgraph \"" + source.member().name() + "\" and in subgraph \"" + from
                    + "\" that it names; only one of them can take over.");
        } else if (!collides(coordinate, source, overridden.get(), findings)) {
            takeOver(type, source, override, overridden.get(), findings);
        }
    }

    private static void missing(String type, Source<FieldDef> source, Applied override, String from, List<Member> members,
                                Findings findings) {
        String coordinate = type + "." + source.element().name();
        boolean abstracted = members.stream().filter(member -> member.name().equals(from)).anyMatch(member ->
                source.member().schema().composite(type).orElseThrow().interfaces().stream()
                        .filter(member::isInterfaceObject)
                        .anyMatch(above -> member.schema().field(above, source.element().name()).isPresent()));
        if (abstracted) {
            findings.inSubgraph(ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE, override.place(), "Field \"" + coordinate
                    + "\" cannot override subgraph \"" + from + "\", which has it through an @interfaceObject only.");
        } else {
            findings.hint(HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED, List.of(override.place()), "Field \"" + coordinate
                    + "\" overrides that of subgraph \"" + from + "\", which does not have it any more.");
        }
    }

    /** An external field resolves nothing that it could take over with; conditions of the overridden one would be lost. */
    private static boolean collides(String coordinate, Source<FieldDef> source, Source<FieldDef> overridden, Findings findings) {
        return collides(coordinate, source, overridden, source, List.of(FederationDirective.EXTERNAL), findings)
                || collides(coordinate, source, overridden, overridden,
                        List.of(FederationDirective.REQUIRES, FederationDirective.PROVIDES), findings);
    }

    private static boolean collides(String coordinate, Source<FieldDef> source, Source<FieldDef> overridden,
                                    Source<FieldDef> side, List<FederationDirective> directives, Findings findings) {
        Optional<FederationDirective> colliding = directives.stream().filter(side.element()::has).findFirst();
        colliding.ifPresent(directive -> findings.error(ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                Source.places(List.of(source, overridden)), "Field \"" + coordinate + "\" cannot have @override in subgraph \""
                        + source.member().name() + "\": it has @" + directive.directiveName() + " in subgraph \""
                        + side.member().name() + "\"."));
        return colliding.isPresent();
    }

    private void takeOver(String type, Source<FieldDef> source, Applied override, Source<FieldDef> overridden, Findings findings) {
        var coordinate = new Coordinate(type, source.element().name());
        String from = overridden.member().name();
        if (overridden.member().isExternal(type, coordinate.field())) {
            findings.hint(HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED, List.of(override.place()), "Field \"" + coordinate
                    + "\" overrides that of subgraph \"" + from + "\", which is external and resolves nothing.");
        } else {
            boolean used = overridden.member().roles().used().contains(coordinate);
            (used ? kept : gone).add(from);
            if (!override.arguments().containsKey("label")) {
                findings.hint(HintCode.OVERRIDDEN_FIELD_CAN_BE_REMOVED, List.of(overridden.element().place()), "Field \""
                        + coordinate + "\" of subgraph \"" + from + "\" is overridden by subgraph \"" + source.member().name() + "\""
                        + (used ? "; a field set or an interface still uses it there, so mark it @external."
                        : " and can be removed."));
            }
        }
        override.text("label").ifPresent(label -> {
            if (!LABEL.matcher(label).matches() && !PERCENT.matcher(label).matches()) {
                findings.inSubgraph(ErrorCode.OVERRIDE_LABEL_INVALID, override.place(), "The label \"" + label
                        + "\" of @override on field \"" + coordinate + "\" is neither a name (a letter, then letters, digits and"
                        + " any of _ - : . /) nor percent(x) with x from 0 to 100.");
                return;
            }
            labels.put(from, label);
            labels.put(source.member().name(), label);
            findings.hint(HintCode.OVERRIDE_MIGRATION_IN_PROGRESS, List.of(override.place()), "Field \"" + coordinate
                    + "\" is moving from subgraph \"" + from + "\" to subgraph \"" + source.member().name() + "\".");
        });
    }
}
