package io.juncture.gateway.rest;

import graphql.schema.GraphQLSchema;
import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.FamilySource;
import io.juncture.gateway.rest.definition.OperationReader;
import io.juncture.gateway.rest.definition.StoredOperation;
import io.juncture.gateway.rest.dialect.Dialect;
import io.juncture.gateway.rest.dialect.DialectReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles families of endpoints against a schema. */
public final class FacadeCompiler {

    private final GraphQLSchema schema;
    private final List<FacadeProblem> problems = new ArrayList<>();
    private final Map<String, Endpoint> byRoute = new HashMap<>();
    private final Map<String, Endpoint> byId = new HashMap<>();

    private FacadeCompiler(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * @param schema what the operations are for
     * @throws FacadeException with everything that does not fit
     */
    public static List<Family> compile(List<FamilySource> sources, GraphQLSchema schema) {
        FacadeCompiler compiler = new FacadeCompiler(schema);
        List<Family> families = sources.stream().map(compiler::family).toList();
        if (!compiler.problems.isEmpty()) {
            throw new FacadeException(compiler.problems.stream().distinct().toList());
        }
        return families;
    }

    private Family family(FamilySource source) {
        Dialect dialect = DialectReader.read(source.dialect());
        EndpointCompiler compiler = new EndpointCompiler(source.name(), dialect, schema, problems);
        List<Endpoint> endpoints = new ArrayList<>();
        for (StoredOperation stored : OperationReader.read(source.operations())) {
            compiler.compile(stored).ifPresent(endpoints::add);
        }
        endpoints.forEach(this::checkUnique);
        endpoints.sort(Comparator.comparing(Endpoint::pattern).thenComparing(it -> it.settings().path())
                .thenComparing(it -> it.settings().method().name()));
        return new Family(source.name(), dialect, endpoints);
    }

    private void checkUnique(Endpoint endpoint) {
        String route = endpoint.settings().method() + " " + endpoint.settings().path().replaceAll("\\{[^}]+}", "{}");
        refuseSecond(byRoute.putIfAbsent(route, endpoint), endpoint, endpoint.settings().method() + " "
                + endpoint.settings().path());
        refuseSecond(byId.putIfAbsent(endpoint.id(), endpoint), endpoint, "operation " + endpoint.id());
    }

    private void refuseSecond(@Nullable Endpoint first, Endpoint second, String what) {
        if (first != null) {
            problems.add(FacadeProblem.at(second.stored().operation(), "The " + what + " exists already, in "
                    + first.stored().file().name() + "."));
        }
    }
}
