package io.juncture.federation.random;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts how many graphs or operations had each feature. */
final class Coverage {

    private final Map<Feature, Integer> counts = new EnumMap<>(Feature.class);

    void add(Collection<Feature> features) {
        features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }

    /** What never occurred. */
    List<Feature> missing() {
        return Arrays.stream(Feature.values()).filter(feature -> !counts.containsKey(feature)).toList();
    }

    @Override
    public String toString() {
        return Arrays.stream(Feature.values()).map(feature -> "  " + feature.name().toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ') + ": " + counts.getOrDefault(feature, 0)).collect(Collectors.joining("\n"));
    }
}
