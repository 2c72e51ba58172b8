package io.juncture.federation.composition.merge;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.subgraph.ContextUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications of the join specification's directives. */
@SuppressWarnings("rawtypes")
final class Join {

    private Join() {
    }

    static Applied type(Member member, Optional<String> key, boolean extension, boolean resolvable, boolean interfaceObject) {
        var arguments = graph(member);
        key.ifPresent(fields -> arguments.put("key", fieldSet(fields)));
        put(arguments, "extension", extension, true);
        put(arguments, "resolvable", !resolvable, false);
        put(arguments, "isInterfaceObject", interfaceObject, true);
        return Applied.made("join__type", arguments);
    }

    static Applied implementing(Member member, String type) {
        var arguments = graph(member);
        arguments.put("interface", text(type));
        return Applied.made("join__implements", arguments);
    }

    static Applied unionMember(Member member, String type) {
        var arguments = graph(member);
        arguments.put("member", text(type));
        return Applied.made("join__unionMember", arguments);
    }

    static Applied enumValue(Member member) {
        return Applied.made("join__enumValue", graph(member));
    }

    /** For a field that an interface object gives to an implementation: no subgraph declares it. */
    static Applied fieldOfNone() {
        return Applied.made("join__field", Map.of());
    }

    static Applied field(Member member, Map<String, Value<?>> more) {
        var arguments = graph(member);
        arguments.putAll(more);
        return Applied.made("join__field", arguments);
    }

    /** What a context of a subgraph is called in the supergraph. */
    static String context(Member member, String name) {
        return member.name() + "__" + name;
    }

    static Value<?> contextArgument(Member member, InputDef argument, ContextUse use) {
        return ObjectValue.newObjectValue()
                .objectField(new ObjectField("context", text(context(member, use.context()))))
                .objectField(new ObjectField("name", text(argument.name())))
                .objectField(new ObjectField("type", text(argument.type().toString())))
                .objectField(new ObjectField("selection", fieldSet(use.selection()))).build();
    }

    static Value<?> list(List<Value<?>> values) {
        return ArrayValue.newArrayValue().values(values.stream().<Value>map(value -> value).toList()).build();
    }

    /** A directive that only these subgraphs apply. */
    static Applied directive(FederationDirective directive, List<Member> members, Applied applied) {
        Map<String, Value<?>> arguments = new LinkedHashMap<>();
        arguments.put("graphs", ArrayValue.newArrayValue()
                .values(members.stream().<Value>map(member -> EnumValue.of(member.graph())).toList()).build());
        arguments.put("name", text("federation__" + directive.directiveName()));
        arguments.put("args", ObjectValue.newObjectValue().objectFields(applied.arguments().entrySet().stream()
                .map(argument -> new ObjectField(argument.getKey(), argument.getValue())).toList()).build());
        return new Applied(applied.known(), "join__directive", arguments, false, applied.place());
    }

    static Value<?> text(String text) {
        return StringValue.of(text);
    }

    /** A field set on one line, however the subgraph laid it out. */
    static Value<?> fieldSet(String text) {
        return text(text.strip().replaceAll("\\s+", " "));
    }

    static void put(Map<String, Value<?>> arguments, String name, boolean applies, boolean value) {
        if (applies) {
            arguments.put(name, BooleanValue.of(value));
        }
    }

    private static Map<String, Value<?>> graph(Member member) {
        Map<String, Value<?>> arguments = new LinkedHashMap<>();
        arguments.put("graph", EnumValue.of(member.graph()));
        return arguments;
    }
}
