package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.merge.Member;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.merge.Names;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import java.util.List;

/**
 * What only the merged schema shows: {@code NO_QUERIES}, {@code INTERFACE_FIELD_NO_IMPLEM},
 * {@code INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE} and {@code INTERFACE_OBJECT_USAGE_ERROR}.
 */
public record MergedRules(MergedSchema schema, Findings findings) {

    public void check() {
        if (schema.composite("Query").isEmpty()) {
            findings.error(ErrorCode.NO_QUERIES, List.of(), "No subgraph has a query: a supergraph needs a query root type.");
        }
        schema.types().values().forEach(type -> {
            if (type instanceof TypeDef.Composite composite) {
                fieldsOfInterfaces(composite);
                if (composite.isInterface()) {
                    schema.members().forEach(member -> {
                        implementationsOfEntity(composite, member);
                        interfaceObject(composite, member);
                    });
                    someInterface(composite);
                }
            }
        });
    }

    private void fieldsOfInterfaces(TypeDef.Composite type) {
        for (String name : type.interfaces()) {
            schema.composite(name).ifPresent(above -> above.fields().keySet().stream()
                    .filter(field -> type.field(field).isEmpty()).forEach(field -> {
                        var asking = schema.members().stream()
                                .filter(member -> member.schema().field(name, field).isPresent()).toList();
                        var lacking = schema.members().stream().filter(member -> member.declares(type.name())).toList();
                        findings.error(ErrorCode.INTERFACE_FIELD_NO_IMPLEM, places(asking, name), "Interface field \"" + name + "."
                                + field + "\" is declared in " + subgraphs(asking) + ", but type \"" + type.name() + "\" of "
                                + subgraphs(lacking) + " implements \"" + name + "\" without it.");
                    }));
        }
    }

    /** A subgraph that resolves an interface by key must know every type it may turn out to be. */
    private void implementationsOfEntity(TypeDef.Composite type, Member member) {
        var resolvable = member.schema().composite(type.name()).filter(TypeDef.Composite::isInterface).stream()
                .flatMap(known -> known.all(FederationDirective.KEY).stream())
                .filter(key -> key.flag("resolvable", true)).findFirst();
        if (resolvable.isEmpty()) {
            return;
        }
        List<String> known = member.schema().runtimeTypes(type.name());
        List<String> missing = schema.runtimeTypes(type.name()).stream().filter(name -> !known.contains(name)).toList();
        if (!missing.isEmpty()) {
            Applied key = resolvable.get();
            findings.inSubgraph(ErrorCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE, key.place(), "Interface \"" + type.name()
                    + "\" has a resolvable key in subgraph \"" + member.name()
                    + "\", which therefore must define all its implementations; it lacks " + Names.quoted(missing) + ".");
        }
    }

    private void interfaceObject(TypeDef.Composite type, Member member) {
        if (!member.isInterfaceObject(type.name())) {
            return;
        }
        List<String> defined = schema.runtimeTypes(type.name()).stream().filter(member::declares).toList();
        if (!defined.isEmpty()) {
            findings.error(ErrorCode.INTERFACE_OBJECT_USAGE_ERROR, places(List.of(member), type.name()), "Type \"" + type.name()
                    + "\" is an @interfaceObject in subgraph \"" + member.name()
                    + "\", which therefore cannot define its implementations " + Names.quoted(defined) + ".");
        }
    }

    private void someInterface(TypeDef.Composite type) {
        var declaring = schema.members().stream().filter(member -> member.declares(type.name())).toList();
        if (declaring.stream().allMatch(member -> member.isInterfaceObject(type.name()))) {
            findings.error(ErrorCode.INTERFACE_OBJECT_USAGE_ERROR, places(declaring, type.name()), "Type \"" + type.name()
                    + "\" is an @interfaceObject in every subgraph that has it (" + subgraphs(declaring)
                    + "); one of them must define the interface.");
        }
    }

    private static String subgraphs(List<Member> members) {
        return Names.subgraphs(members.stream().map(Member::name).toList());
    }

    private static List<SourcePlace> places(List<Member> members, String type) {
        return members.stream().flatMap(member -> member.schema().type(type).stream()).map(TypeDef::place).toList();
    }
}
