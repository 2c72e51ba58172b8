package io.juncture.federation.composition.contract;

import java.util.List;

/**
 * A supergraph for some of the clients: what the tags leave out is {@code @inaccessible} in it.
 *
 * <p>What has an excluded tag is left out. Where tags are included, fields of object and interface types are left out unless
 * they or their type have one of them; enums, inputs, unions and scalars stay where something that stays uses them. Then
 * everything goes that cannot stand without what has gone: fields of a type that has gone, types without fields, fields with a
 * required argument that has gone, and types that no operation reaches.
 *
 * @param includedTags empty where everything is included
 * @param excludedTags stronger than the included ones
 */
public record Contract(List<String> includedTags, List<String> excludedTags) {

    /** Leaves everything. */
    public static final Contract NONE = new Contract(List.of(), List.of());

    public Contract {
        includedTags = List.copyOf(includedTags);
        excludedTags = List.copyOf(excludedTags);
    }

    public boolean isNone() {
        return includedTags.isEmpty() && excludedTags.isEmpty();
    }
}
