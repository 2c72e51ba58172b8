package io.juncture.federation.composition.validation;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The supergraph as a whole is a GraphQL schema: {@code INVALID_GRAPHQL}. Subgraphs that are each sound may still add up to
 * something that is not, such as an implementation whose merged field no longer fits the merged interface.
 */
public record SupergraphIsGraphQL(MergedSchema schema, Findings findings) {

    /**
     * Whether it is; otherwise the problems are reported.
     *
     * @param sdl of the schema; need not say anything of subgraphs
     */
    public boolean check(String sdl) {
        try {
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
            return true;
        } catch (SchemaProblem e) {
            e.getErrors().forEach(error -> report(error.getMessage()));
        } catch (InvalidSchemaException e) {
            e.getMessage().lines().skip(1).forEach(this::report);
        }
        return false;
    }

    private void report(String problem) {
        String withoutMergedLines = problem.replaceAll(" ?\\[@\\d+:\\d+]", "");
        findings.error(ErrorCode.INVALID_GRAPHQL, places(Set.copyOf(List.of(problem.split("\\W+")))),
                "The merged schema is not GraphQL: " + withoutMergedLines);
    }

    /** Where the subgraphs declare the fields that the problem speaks of, or if it speaks of none, the types. */
    private List<SourcePlace> places(Set<String> words) {
        List<SourcePlace> fields = declared(words).flatMap(SupergraphIsGraphQL::fields)
                .filter(field -> words.contains(field.name())).map(FieldDef::place).toList();
        return fields.isEmpty() ? declared(words).map(TypeDef::place).toList() : fields;
    }

    private Stream<TypeDef> declared(Set<String> words) {
        return schema.members().stream().flatMap(member -> member.schema().types().values().stream())
                .filter(type -> words.contains(type.name()));
    }

    private static Stream<FieldDef> fields(TypeDef type) {
        return type instanceof TypeDef.Composite composite ? composite.fields().values().stream() : Stream.of();
    }
}
