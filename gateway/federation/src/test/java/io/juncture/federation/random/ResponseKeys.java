package io.juncture.federation.random;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which meaning each response key has at one position, so that most selections merge. */
final class ResponseKeys {

    final Map<String, String> meanings = new HashMap<>();
    final Map<String, ResponseKeys> below = new HashMap<>();

    /** The key of a field: its name, or an alias that means nothing else here, or now and then something else. */
    String choose(GraphQLFieldsContainer type, GraphQLFieldDefinition field, String call, Rand rand, Set<Feature> features) {
        String key = field.getName();
        if (rand.chance(20)) {
            key = rand.chance(50) ? rand.pick("x", "y", "z") : rand.pick(type.getFieldDefinitions()).getName();
            if (type.getFieldDefinition(key) != null && !key.equals(field.getName())) {
                features.add(Feature.OPERATION_ALIAS_HIDES_FIELD);
            }
        }
        String meaning = meanings.get(key);
        if (call.equals(meaning)) {
            features.add(Feature.OPERATION_SAME_FIELD_TWICE);
            return key;
        }
        boolean risky = rand.chance(2);
        for (int i = 0; meaning != null && !call.equals(meaning) && !risky; i++) {
            key = "k" + i;
            meaning = meanings.get(key);
        }
        return key;
    }
}
