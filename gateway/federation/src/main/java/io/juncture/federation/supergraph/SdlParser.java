package io.juncture.federation.supergraph;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledTooDeepException;

/**
 * Parses schemas of any length. Types and values in them may be nested some 240 times, far more than anybody needs and far less
 * than what overflows the stack.
 */
public final class SdlParser {

    private static final ParserOptions OPTIONS = ParserOptions.getDefaultSdlParserOptions()
            .transform(options -> options.maxRuleDepth(ParserOptions.MAX_RULE_DEPTH));

    private SdlParser() {
    }

    /** @throws InvalidSyntaxException when it is not GraphQL, or nested too deeply; see {@link #problem} */
    public static Document parse(String sdl) {
        return Parser.parse(ParserEnvironment.newParserEnvironment().document(sdl).parserOptions(OPTIONS).build());
    }

    /** What is wrong with a schema, as a sentence. */
    public static String problem(InvalidSyntaxException e) {
        return e instanceof ParseCancelledTooDeepException
                ? "A type or a value is nested too deeply: more than " + OPTIONS.getMaxRuleDepth() + " levels of grammar rules."
                : e.getMessage();
    }
}
