package io.juncture.gateway.rest.definition;

/**
 * One file of a family.
 *
 * @param name what problems call it, for example {@code shop/product.graphql}
 * @param text its content
 */
public record SourceFile(String name, String text) {
}
