package io.juncture.gateway.rest.request;

import graphql.language.Directive;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.juncture.gateway.rest.definition.EndpointSettings;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.definition.RestDirectives;
import io.juncture.gateway.rest.definition.StoredOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides where each variable of an operation comes from. Expects an operation that is valid against the schema. */
public final class BindingCompiler {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final StoredOperation stored;
    private final Naming naming;
    private final GraphQLSchema schema;
    private final List<FacadeProblem> problems;
    private final Set<String> pathVariables;

    private BindingCompiler(StoredOperation stored, Naming naming, GraphQLSchema schema, List<FacadeProblem> problems) {
        this.stored = stored;
        this.naming = naming;
        this.schema = schema;
        this.problems = problems;
        this.pathVariables = PATH_VARIABLE.matcher(stored.settings().path()).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param problems takes what is wrong */
    public static List<Binding> compile(StoredOperation stored, Naming naming, GraphQLSchema schema,
            List<FacadeProblem> problems) {
        return new BindingCompiler(stored, naming, schema, problems).compile();
    }

    private List<Binding> compile() {
        List<Binding> bindings = new ArrayList<>();
        stored.operation().getVariableDefinitions().forEach(definition -> bindings.add(bind(definition)));
        bindings.forEach(binding -> {
            if (binding.source() instanceof Source.Path path) {
                pathVariables.remove(path.name());
            }
        });
        if (!pathVariables.isEmpty()) {
            problems.add(FacadeProblem.at(stored.operation(), "No variable takes the path's {"
                    + String.join("}, {", pathVariables) + "}."));
        }
        return bindings;
    }

    private Binding bind(VariableDefinition definition) {
        Optional<Directive> from = RestDirectives.find(definition, "from");
        GraphQLInputType type = type(definition.getType());
        Source source = from.flatMap(this::explicit).orElseGet(() -> implicit(definition.getName()));
        check(definition, type, source);
        return new Binding(definition.getName(), type, source,
                from.map(it -> RestDirectives.texts(it, "in")).orElse(List.of()),
                from.flatMap(it -> RestDirectives.text(it, "default")),
                from.flatMap(it -> RestDirectives.text(it, "orElse")).map(Fallback::valueOf),
                definition.getDefaultValue() != null,
                from.flatMap(it -> RestDirectives.text(it, "description")).orElse(""));
    }

    private Optional<Source> explicit(Directive from) {
        List<Source> sources = new ArrayList<>();
        Optional<String> alias = RestDirectives.text(from, "alias");
        RestDirectives.text(from, "path").ifPresent(name -> sources.add(new Source.Path(name)));
        RestDirectives.text(from, "query").ifPresent(name -> sources.add(new Source.Query(name)));
        RestDirectives.text(from, "header").map(name -> name.toLowerCase(Locale.ROOT))
                .ifPresent(name -> sources.add(new Source.Header(name)));
        RestDirectives.text(from, "body")
                .ifPresent(name -> sources.add(name.equals("*") ? new Source.WholeBody() : new Source.Body(name, alias)));
        if (alias.isPresent() && sources.stream().noneMatch(Source.Body.class::isInstance)) {
            problems.add(FacadeProblem.at(from, "@from(alias:) works for a key of the body only."));
        }
        if (sources.size() > 1) {
            problems.add(FacadeProblem.at(from, "@from takes one of path, query, body and header."));
        }
        return sources.stream().findFirst();
    }

    private Source implicit(String variable) {
        String name = naming.name(variable);
        EndpointSettings settings = stored.settings();
        if (pathVariables.contains(name)) {
            return new Source.Path(name);
        }
        return settings.hasBody() ? new Source.Body(name, Optional.empty()) : new Source.Query(name);
    }

    private void check(VariableDefinition definition, GraphQLInputType type, Source source) {
        boolean fromBody = source instanceof Source.Body || source instanceof Source.WholeBody;
        if (fromBody && !stored.settings().mayHaveBody()) {
            problems.add(FacadeProblem.at(definition, stored.settings().method() + " requests have no body to fill $"
                    + definition.getName() + " from."));
        }
        if (!fromBody && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType) {
            problems.add(FacadeProblem.at(definition, "$" + definition.getName()
                    + " is an object and can only come from the body: use @from(body: ...)."));
        }
        if (source instanceof Source.Path path && !pathVariables.contains(path.name())) {
            problems.add(FacadeProblem.at(definition, "The path has no {" + path.name() + "}."));
        }
        boolean steers = RestDirectives.find(definition, "from").map(it -> RestDirectives.texts(it, "in"))
                .filter(values -> !values.isEmpty()).isPresent();
        if (steers && !GraphQLTypeUtil.unwrapNonNullAs(type).equals(schema.getType("Boolean"))) {
            problems.add(FacadeProblem.at(definition, "@from(in:) needs a Boolean variable."));
        }
        if (steers && fromBody) {
            problems.add(FacadeProblem.at(definition, "@from(in:) works for path, query and header only."));
        }
    }

    private GraphQLInputType type(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> GraphQLNonNull.nonNull(type(nonNull.getType()));
            case ListType list -> GraphQLList.list(type(list.getType()));
            case TypeName name -> (GraphQLInputType) schema.getType(name.getName());
            default -> throw new IllegalStateException("No such kind of type: " + type);
        };
    }
}
