package io.juncture.gateway.rest.request;

/**
 * What is wrong with one parameter.
 *
 * @param field   the parameter as REST clients know it; dots lead into objects
 * @param message what is wrong, without the name: {@code must be a number}
 */
public record Violation(String field, String message) {

    /** The whole sentence: {@code unit_price must be a number}. */
    public String sentence() {
        return field.isEmpty() ? message : field + " " + message;
    }
}
