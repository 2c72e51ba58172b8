package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import io.juncture.federation.composition.subgraph.ContextUse;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Contexts have sound names, and arguments take sound values from them: {@code CONTEXT_NAME_INVALID},
 * {@code CONTEXT_NOT_SET}, {@code CONTEXT_NO_RESOLVABLE_KEY} and {@code NO_CONTEXT_IN_SELECTION}.
 */
record ContextRules(SubgraphSchema schema, FieldRoles roles, Findings findings) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    void check() {
        Map<String, List<TypeDef>> setters = ContextUse.setters(schema);
        schema.types().values().forEach(type -> type.all(FederationDirective.CONTEXT).forEach(this::name));
        schema.directives().values().forEach(directive -> directive.arguments().values().forEach(argument ->
                argument.first(FederationDirective.FROM_CONTEXT).ifPresent(applied -> findings.inSubgraph(ErrorCode.CONTEXT_NOT_SET,
                        applied.place(), "@fromContext cannot stand on argument \"@" + directive.name() + "(" + argument.name()
                                + ":)\" of a directive, which has no context."))));
        schema.composites().forEach(type -> type.fields().values().forEach(field -> field.arguments().values().forEach(argument ->
                argument.first(FederationDirective.FROM_CONTEXT).ifPresent(applied ->
                        argument(type, field, argument, applied, setters)))));
    }

    private void name(Applied context) {
        String name = context.text("name").orElse("");
        if (!NAME.matcher(name).matches()) {
            findings.inSubgraph(ErrorCode.CONTEXT_NAME_INVALID, context.place(), "\"" + name + "\" cannot be the name of a context:"
                    + " it must be letters and digits, a letter first" + (name.contains("_") ? ", without underscores." : "."));
        }
    }

    private void argument(TypeDef.Composite type, FieldDef field, InputDef argument, Applied applied,
                          Map<String, List<TypeDef>> setters) {
        String coordinate = type.name() + "." + field.name() + "(" + argument.name() + ":)";
        if (type.isInterface()) {
            report(ErrorCode.CONTEXT_NOT_SET, applied, coordinate, "a field of an interface cannot take from a context");
            return;
        }
        type.interfaces().stream().filter(name -> schema.field(name, field.name()).isPresent()).forEach(name ->
                report(ErrorCode.CONTEXT_NOT_SET, applied, coordinate, "a field that implements \"" + name + "." + field.name()
                        + "\" of an interface cannot take from a context"));
        if (argument.defaultValue().isPresent()) {
            report(ErrorCode.CONTEXT_NOT_SET, applied, coordinate, "what comes from a context cannot have a default value");
        }
        Optional<ContextUse> use = ContextUse.of(argument);
        if (use.isEmpty()) {
            report(ErrorCode.NO_CONTEXT_IN_SELECTION, applied, coordinate, "\"" + applied.text("field").orElse("")
                    + "\" does not name a context and what to take from it, as in \"$shop { currency }\"");
            return;
        }
        List<TypeDef> setting = setters.getOrDefault(use.get().context(), List.of());
        if (setting.isEmpty()) {
            report(ErrorCode.CONTEXT_NOT_SET, applied, coordinate, "no type of this subgraph sets the context \""
                    + use.get().context() + "\"");
        } else {
            new ContextSelection(schema, roles, argument.type(), problem -> report(ErrorCode.CONTEXT_INVALID_SELECTION, applied,
                    coordinate, "the selection \"" + use.get().selection() + "\" is wrong: " + problem)).check(use.get(), setting);
        }
        if (type.all(FederationDirective.KEY).stream().noneMatch(key -> key.flag("resolvable", true))) {
            findings.inSubgraph(ErrorCode.CONTEXT_NO_RESOLVABLE_KEY, type.place(), "Type \"" + type.name()
                    + "\" needs a resolvable @key: its field \"" + field.name() + "\" takes an argument from a context, so its objects"
                    + " are asked for again when that is known.");
        }
    }

    private void report(ErrorCode code, Applied applied, String coordinate, String problem) {
        findings.inSubgraph(code, applied.place(), "@fromContext of argument \"" + coordinate + "\": " + problem + ".");
    }
}
