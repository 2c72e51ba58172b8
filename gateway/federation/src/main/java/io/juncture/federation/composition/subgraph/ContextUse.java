package io.juncture.federation.composition.subgraph;

import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an argument takes from a context: {@code @fromContext(field: "$shop { currency }")}.
 *
 * @param context   the name of the context in the subgraph
 * @param selection what is taken of the object that sets the context, as written
 */
public record ContextUse(String context, String selection) {

    private static final String IGNORED = "(?:[\\s,\\uFEFF]|#[^\\n\\r]*)*";
    private static final Pattern SYNTAX = Pattern.compile(IGNORED + "\\$" + IGNORED + "([A-Za-z_]\\w*)(.*)", Pattern.DOTALL);

    /** Empty when the text names no context, or selects nothing. */
    public static Optional<ContextUse> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        return matcher.matches() && !matcher.group(2).isBlank()
                ? Optional.of(new ContextUse(matcher.group(1), matcher.group(2).strip())) : Optional.empty();
    }

    /** What a valid argument takes; empty for one that clients give. */
    public static Optional<ContextUse> of(InputDef argument) {
        return argument.first(FederationDirective.FROM_CONTEXT).flatMap(applied -> applied.text("field")).flatMap(ContextUse::parse);
    }

    /** The types of a subgraph that set contexts, by the contexts' names. */
    public static Map<String, List<TypeDef>> setters(SubgraphSchema schema) {
        Map<String, List<TypeDef>> setters = new LinkedHashMap<>();
        schema.types().values().forEach(type -> type.all(FederationDirective.CONTEXT).forEach(applied ->
                applied.text("name").ifPresent(name -> setters.computeIfAbsent(name, _ -> new ArrayList<>()).add(type))));
        return setters;
    }

    /** The selection as a field set. */
    public FieldSet fields() {
        return FieldSet.lenient(selection);
    }
}
