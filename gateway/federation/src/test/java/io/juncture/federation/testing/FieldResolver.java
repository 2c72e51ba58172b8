package io.juncture.federation.testing;

import graphql.execution.DataFetcherResult;
import graphql.language.Field;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the fields of a {@link DataSubgraph}; a subscription's value is the list of its events. Fields that are asked for
 * with {@code @denied} only are errors, such with {@code @emptied} are null: so says who asks for somebody without all rights.
 */
final class FieldResolver implements DataFetcher<Object> {

    private final String subgraph;
    private final Rows rows;
    private final Map<String, List<Rule>> rules;
    private final Run run;

    FieldResolver(String subgraph, Rows rows, Map<String, List<Rule>> rules, Run run) {
        this.subgraph = subgraph;
        this.rows = rows;
        this.rules = rules;
        this.run = run;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        List<Field> nodes = environment.getMergedField().getFields();
        if (nodes.stream().allMatch(node -> node.hasDirective("denied") || node.hasDirective("emptied"))) {
            return nodes.stream().allMatch(node -> node.hasDirective("denied"))
                    ? failed("Unauthorized field or type", "", environment) : null;
        }
        Object value = Ancestors.below(environment, value(environment));
        boolean stream = environment.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
                && environment.getExecutionStepInfo().getPath().getLevel() == 1;
        return stream && value instanceof List<?> events ? Streams.of(new ArrayList<>(events)) : value;
    }

    private @Nullable Object value(DataFetchingEnvironment environment) {
        String type = ((GraphQLObjectType) environment.getParentType()).getName();
        String field = environment.getField().getName();
        try {
            Template template = new Template(environment.getArguments(), name -> read(environment.getSource(), type, name));
            for (Rule rule : rules.getOrDefault(type + "." + field, List.of())) {
                if (template.holds(rule.when())) {
                    return apply(rule.action(), template, environment);
                }
            }
            return read(environment.getSource(), type, field);
        } catch (UnknownValueException e) {
            return failed(e.getMessage(), "", environment);
        }
    }

    private static Object failed(String message, String code, DataFetchingEnvironment environment) {
        return DataFetcherResult.newResult()
                .error(Failures.error(message, code, environment.getExecutionStepInfo().getPath())).build();
    }

    private @Nullable Object read(@Nullable Map<String, Object> source, String type, String field) {
        Map<String, Object> known = source == null ? rows.root(type) : source;
        if (known.containsKey(field)) {
            return known.get(field);
        }
        return rows.find(type, type, known).filter(row -> row.containsKey(field)).orElseThrow(() ->
                new UnknownValueException("Subgraph " + subgraph + " does not know " + type + "." + field)).get(field);
    }

    private @Nullable Object apply(Rule.Action action, Template template, DataFetchingEnvironment environment) {
        return switch (action) {
            case Rule.Compute compute -> converted(template.fillAll(compute.value()), environment);
            case Rule.Find find -> find(find, template, environment);
            case Rule.Fail fail -> failed(fail.message(), fail.code(), environment);
            case Rule.Journal journal -> run.journal(template.fill(journal.entry()));
            case Rule.Above above -> new Template(Map.of("above", Ancestors.text(environment, above.texts())), template.fields())
                    .fill(above.text());
            case Rule.Once _ -> throw new IllegalStateException("once is for __resolveReference");
        };
    }

    private @Nullable Object find(Rule.Find find, Template template, DataFetchingEnvironment environment) {
        var found = rows.all(find.type()).filter(row -> find.where().entrySet().stream().allMatch(entry ->
                Template.text(path(row, entry.getKey())).equals(template.fill(entry.getValue()))));
        if (!(GraphQLTypeUtil.unwrapNonNull(environment.getFieldType()) instanceof GraphQLList)) {
            return found.findFirst().orElse(null);
        }
        String limit = template.fill(find.limit());
        return (limit.isEmpty() || limit.equals("null") ? found : found.limit(Long.parseLong(limit))).toList();
    }

    private static @Nullable Object path(Map<String, Object> row, String path) {
        Object value = row;
        for (String step : path.split("\\.")) {
            value = Template.below(value, step);
        }
        return value;
    }

    /** Texts of templates for fields that are no texts. */
    private static @Nullable Object converted(@Nullable Object value, DataFetchingEnvironment environment) {
        if (value instanceof String text
                && GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLScalarType scalar) {
            return switch (scalar.getName()) {
                case "Int" -> Integer.valueOf(text);
                case "Float" -> Double.valueOf(text);
                case "Boolean" -> Boolean.valueOf(text);
                default -> text;
            };
        }
        return value;
    }

    /** The subgraph was asked for what it does not know. */
    private static final class UnknownValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownValueException(String message) {
            super(message);
        }
    }
}
