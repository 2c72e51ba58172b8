package io.juncture.goals.cache;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Estimates what a value takes on the heap of a 64-bit JVM with compressed references: 16 bytes for an object's header and
 * padding, 8 for each field, 4 for each element of a collection, 2 for each character, and what is referred to. Values shared
 * with others (enum constants, classes) are free. Good enough to bound a cache and to report its size, not to the byte.
 */
final class Footprint {

    private static final int OBJECT = 16;
    private static final int FIELD = 8;
    private static final int ELEMENT = 4;
    private static final int COLLECTION = 40;

    private Footprint() {
    }

    /** The estimate in bytes. Knows records, collections, maps, optionals, text and numbers; anything else is one object. */
    static long of(Object value) {
        return switch (value) {
            case Enum<?> _ -> 0;
            case CharSequence text -> COLLECTION + 2L * text.length();
            case Optional<?> optional -> OBJECT + optional.map(Footprint::of).orElse(0L);
            case Collection<?> items -> COLLECTION + items.stream().mapToLong(item -> ELEMENT + of(item)).sum();
            case Map<?, ?> map -> COLLECTION + map.entrySet().stream()
                    .mapToLong(entry -> OBJECT + 2 * ELEMENT + of(entry.getKey()) + of(entry.getValue()))
                    .sum();
            case Record structure -> ofRecord(structure);
            default -> OBJECT;
        };
    }

    private static long ofRecord(Record structure) {
        long bytes = OBJECT;
        for (RecordComponent component : structure.getClass().getRecordComponents()) {
            bytes += FIELD;
            if (!component.getType().isPrimitive()) {
                bytes += of(read(structure, component));
            }
        }
        return bytes;
    }

    private static Object read(Record structure, RecordComponent component) {
        try {
            return component.getAccessor().invoke(structure);
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException("cached records have to be public: " + structure.getClass(), inaccessible);
        }
    }
}
