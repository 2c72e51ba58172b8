package io.juncture.federation.composition.model;

import io.juncture.federation.composition.finding.SourcePlace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A type with all its extensions folded in. Fields, members and values keep their order of declaration. */
public sealed interface TypeDef extends Annotated {

    String name();

    /** Whether it is only extended here: by {@code extend} declarations alone, or by {@code @extends}. */
    boolean extensionOnly();

    /** The type itself and all fields, arguments and values in it. */
    default Stream<Annotated> elements() {
        Stream<? extends Annotated> parts = switch (this) {
            case Scalar _ -> Stream.empty();
            case Union _ -> Stream.empty();
            case Composite composite -> composite.fields().values().stream()
                    .flatMap(field -> Stream.concat(Stream.of(field), field.arguments().values().stream()));
            case Enumeration enumeration -> enumeration.values().values().stream();
            case Input input -> input.fields().values().stream();
        };
        return Stream.concat(Stream.of(this), parts);
    }

    /** What it is called in messages: "Object Type" and so on. */
    default String kind() {
        return switch (this) {
            case Scalar _ -> "Scalar Type";
            case Composite composite -> composite.isInterface() ? "Interface Type" : "Object Type";
            case Union _ -> "Union Type";
            case Enumeration _ -> "Enum Type";
            case Input _ -> "Input Object Type";
        };
    }

    record Scalar(String name, String description, List<Applied> directives, boolean extensionOnly, SourcePlace place)
            implements TypeDef {
        public Scalar {
            directives = List.copyOf(directives);
        }
    }

    /** An object or interface type. */
    record Composite(String name, boolean isInterface, String description, List<String> interfaces, Map<String, FieldDef> fields,
                     List<Applied> directives, boolean extensionOnly, SourcePlace place) implements TypeDef {
        public Composite {
            interfaces = List.copyOf(interfaces);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            directives = List.copyOf(directives);
        }

        public Optional<FieldDef> field(String fieldName) {
            return Optional.ofNullable(fields.get(fieldName));
        }

        public Composite withFields(Map<String, FieldDef> others) {
            return new Composite(name, isInterface, description, interfaces, others, directives, extensionOnly, place);
        }

        public Composite withDirectives(List<Applied> others) {
            return new Composite(name, isInterface, description, interfaces, fields, others, extensionOnly, place);
        }
    }

    record Union(String name, String description, List<String> members, List<Applied> directives, boolean extensionOnly,
                 SourcePlace place) implements TypeDef {
        public Union {
            members = List.copyOf(members);
            directives = List.copyOf(directives);
        }
    }

    record Enumeration(String name, String description, Map<String, EnumValueDef> values, List<Applied> directives,
                       boolean extensionOnly, SourcePlace place) implements TypeDef {
        public Enumeration {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            directives = List.copyOf(directives);
        }
    }

    record Input(String name, String description, Map<String, InputDef> fields, List<Applied> directives, boolean extensionOnly,
                 SourcePlace place) implements TypeDef {
        public Input {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            directives = List.copyOf(directives);
        }
    }
}
