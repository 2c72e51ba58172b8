package io.juncture.gateway.rest.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a field lifted by {@code @meta} when several fields of an answer have the same name.
 *
 * @param precedence values of which the first that occurs wins; when empty, the first field wins
 */
public record MetaRule(List<String> precedence) {

    public MetaRule(@Nullable List<String> precedence) {
        this.precedence = precedence == null ? List.of() : List.copyOf(precedence);
    }
}
