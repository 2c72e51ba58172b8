package io.juncture.gateway.rest.dialect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a field lifted by {@code @meta}.
 *
 * @param precedence values of which the first that occurs wins when several fields have the same name; when empty, the
 *                   first field wins
 * @param cacheHit   the value that counts as a hit in the family's measurements
 * @param cacheMiss  the value that counts as a miss
 */
public record MetaRule(List<String> precedence, Optional<String> cacheHit, Optional<String> cacheMiss) {

    public MetaRule(@Nullable List<String> precedence, @Nullable Optional<String> cacheHit,
            @Nullable Optional<String> cacheMiss) {
        this.precedence = precedence == null ? List.of() : List.copyOf(precedence);
        this.cacheHit = cacheHit == null ? Optional.empty() : cacheHit;
        this.cacheMiss = cacheMiss == null ? Optional.empty() : cacheMiss;
    }
}
