package io.juncture.federation.composition.validation;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Findings;
import java.util.List;

/**
 * The supergraph as a whole is a GraphQL schema: {@code INVALID_GRAPHQL}. Subgraphs that are each sound may still add up to
 * something that is not, such as an implementation whose merged field no longer fits the merged interface.
 */
public final class SupergraphIsGraphQL {

    private SupergraphIsGraphQL() {
    }

    /** Whether it is; otherwise the problems are reported. The SDL need not say anything of subgraphs. */
    public static boolean check(String sdl, Findings findings) {
        try {
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
            return true;
        } catch (SchemaProblem e) {
            e.getErrors().forEach(error -> report(error.getMessage(), findings));
        } catch (InvalidSchemaException e) {
            e.getMessage().lines().skip(1).forEach(problem -> report(problem, findings));
        }
        return false;
    }

    private static void report(String problem, Findings findings) {
        findings.error(ErrorCode.INVALID_GRAPHQL, List.of(), "The merged schema is not GraphQL: " + problem);
    }
}
