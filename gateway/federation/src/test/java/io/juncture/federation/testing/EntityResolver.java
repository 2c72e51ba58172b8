package io.juncture.federation.testing;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves {@code _entities} of a {@link DataSubgraph}. */
final class EntityResolver implements DataFetcher<Object> {

    private static final String REFERENCE = ".__resolveReference";

    private final String subgraph;
    private final FederationSdl schema;
    private final Rows rows;
    private final Map<String, List<Rule>> rules;
    private final Run run;

    EntityResolver(String subgraph, FederationSdl schema, Rows rows, Map<String, List<Rule>> rules, Run run) {
        this.subgraph = subgraph;
        this.schema = schema;
        this.rows = rows;
        this.rules = rules;
        this.run = run;
    }

    /** One representation's error. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Refusal(String message, String code) {
            super(message);
            this.code = code;
        }
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        List<Map<String, Object>> representations = environment.getArgument("representations");
        List<@Nullable Object> entities = new ArrayList<>();
        List<GraphQLError> errors = new ArrayList<>();
        ResultPath path = environment.getExecutionStepInfo().getPath();
        for (Map<String, Object> representation : representations) {
            try {
                entities.add(resolve(representation).orElse(null));
            } catch (Refusal e) {
                errors.add(Failures.error(e.getMessage(), e.code, path.segment(entities.size())));
                entities.add(null);
            }
        }
        return DataFetcherResult.newResult().data(entities).errors(errors).build();
    }

    private Optional<Map<String, Object>> resolve(Map<String, Object> representation) throws Refusal {
        String type = String.valueOf(representation.get("__typename"));
        List<FederationSdl.Key> keys = schema.keys().getOrDefault(type, List.of()).stream()
                .filter(FederationSdl.Key::resolvable).filter(key -> Rows.isComplete(key.fields(), representation)).toList();
        if (keys.isEmpty()) {
            throw new Refusal("Subgraph " + subgraph + " has no key for " + representation, "");
        }
        Template template = new Template(Map.of(), representation::get);
        for (Rule rule : rules.getOrDefault(type + REFERENCE, List.of())) {
            if (template.holds(rule.when())) {
                switch (rule.action()) {
                    case Rule.Fail fail -> throw new Refusal(fail.message(), fail.code());
                    case Rule.Once _ when !run.firstTime(subgraph, representation) ->
                        throw new Refusal(representation + " was resolved before", "");
                    case Rule.Once _ -> { }
                    default -> throw new IllegalStateException("Rules for " + type + REFERENCE + " fail, or say once");
                }
            }
        }
        List<String> types = Stream.concat(Stream.of(type), implementations(type)).filter(rows::has).toList();
        if (types.isEmpty()) {
            return Optional.of(representation);
        }
        return types.stream().flatMap(possible -> rows.find(type, possible, representation).stream())
                .findFirst().map(row -> merged(representation, row));
    }

    private Stream<String> implementations(String type) {
        return schema.executable().types().values().stream()
                .filter(t -> t instanceof ObjectTypeDefinition object && implementsIt(object, type))
                .map(t -> t.getName());
    }

    private static boolean implementsIt(ImplementingTypeDefinition<?> object, String type) {
        return object.getImplements().stream().anyMatch(i -> i instanceof TypeName name && name.getName().equals(type));
    }

    /** What the row says is right; what it does not say, such as required fields, the representation says. */
    private static Map<String, Object> merged(Map<String, Object> representation, Map<String, Object> row) {
        Map<String, Object> merged = new LinkedHashMap<>(representation);
        row.forEach((name, value) -> merged.merge(name, value == null ? NULL : value, EntityResolver::deeper));
        merged.replaceAll((_, value) -> value == NULL ? null : value);
        return merged;
    }

    private static final Object NULL = new Object();

    @SuppressWarnings("unchecked")
    private static Object deeper(Object represented, Object known) {
        return represented instanceof Map<?, ?> one && known instanceof Map<?, ?> other
                ? merged((Map<String, Object>) one, (Map<String, Object>) other) : known;
    }
}
