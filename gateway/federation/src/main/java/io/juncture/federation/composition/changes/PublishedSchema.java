package io.juncture.federation.composition.changes;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import io.juncture.federation.supergraph.SdlParser;
import io.juncture.federation.supergraph.Supergraph;
import io.juncture.federation.supergraph.SupergraphException;

/** Reads what was published: a supergraph, of which clients see the API schema, or that schema itself. */
public final class PublishedSchema {

    /** What is wrong with the document, as one sentence. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    private PublishedSchema() {
    }

    public static GraphQLSchema read(String sdl) throws Unreadable {
        if (sdl.isBlank()) {
            throw new Unreadable("It is empty.");
        }
        try {
            return sdl.contains("join__Graph") ? Supergraph.apiSchema(sdl)
                    : UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(SdlParser.parse(sdl)));
        } catch (InvalidSyntaxException e) {
            throw new Unreadable("It is neither a supergraph nor a schema: " + SdlParser.problem(e));
        } catch (SchemaProblem e) {
            throw new Unreadable("It is neither a supergraph nor a schema: "
                    + String.join(" ", e.getErrors().stream().map(GraphQLError::getMessage).toList()));
        } catch (GraphQLException | SupergraphException e) {
            throw new Unreadable("It is neither a supergraph nor a schema: " + e.getMessage());
        }
    }
}
