package io.juncture.federation.random;

import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.SubType;
import java.util.List;

/**
 * Lets tags and a contract hide what {@code @inaccessible} hides otherwise: either what is hidden has a tag that the contract
 * excludes, or all fields that are not have one that it includes.
 */
final class ContractGenerator {

    private static final Contract EXCLUDES = new Contract(List.of(), List.of("internal"));
    private static final Contract INCLUDES = new Contract(List.of("public"), List.of());

    private ContractGenerator() {
    }

    /** Tags are Federation 2's; those of interface objects stay where they are. */
    static void choose(Draft draft) {
        boolean hides = draft.features.contains(Feature.INACCESSIBLE_FIELD) || draft.features.contains(Feature.INACCESSIBLE_TYPE);
        if (!hides || !draft.rand.chance(35)) {
            return;
        }
        boolean everywhere = draft.subs.stream().noneMatch(sub -> sub.federation1)
                && !draft.features.contains(Feature.INTERFACE_OBJECT);
        draft.contract = everywhere && draft.rand.chance(60) ? INCLUDES : EXCLUDES;
        draft.features.add(draft.contract == INCLUDES ? Feature.CONTRACT_INCLUDES : Feature.CONTRACT_EXCLUDES);
    }

    /** What stands on a hidden field or type. */
    static String hiding(Draft draft) {
        return draft.contract == INCLUDES ? "" : draft.contract == EXCLUDES ? " @tag(name: \"internal\")" : " @inaccessible";
    }

    /** What stands on a field that clients see. */
    static String showing(Draft draft, SubType type, SubField field) {
        return draft.contract == INCLUDES && !type.type.inaccessible && !field.field.inaccessible ? " @tag(name: \"public\")" : "";
    }
}
