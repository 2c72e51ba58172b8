package io.juncture.federation.random;

import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import io.juncture.federation.random.Store.Ref;
import io.juncture.federation.random.Store.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases with less data. */
final class RowRemoval {

    private RowRemoval() {
    }

    /** One row less, and nothing that refers to it; what must not be null stays. */
    static Stream<Case> rows(Case subject) {
        Set<String> nonNull = new TreeSet<>();
        subject.subgraphs().forEach(part -> AstRemoval.without(part.sdl(), (node, _) -> {
            if (node instanceof FieldDefinition field && field.getType() instanceof NonNullType) {
                nonNull.add(field.getName());
            }
            return false;
        }));
        Predicate<String> needed = name -> subject.store().rows().values().stream().anyMatch(row -> row.values().entrySet().stream()
                .anyMatch(value -> nonNull.contains(value.getKey()) && new Ref(name).equals(value.getValue())));
        return subject.store().rows().keySet().stream().filter(name -> !Resolvers.ROOTS.contains(name) && !needed.test(name)).map(gone -> {
            Map<String, Row> rows = new LinkedHashMap<>();
            subject.store().rows().forEach((name, row) -> {
                if (!name.equals(gone)) {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    row.values().forEach((field, value) -> values.put(field, without(gone, value)));
                    rows.put(name, new Row(name, row.type(), values));
                }
            });
            return subject.with(new Store(rows, subject.store().absent()));
        });
    }

    private static @Nullable Object without(String gone, @Nullable Object value) {
        return switch (value) {
            case Ref ref when ref.row().equals(gone) -> null;
            case List<?> list -> Values.each(list.stream().filter(e -> !(e instanceof Ref ref && ref.row().equals(gone))).toList(),
                    element -> without(gone, element));
            case null, default -> value;
        };
    }

    /** One list element less, or one text shorter. */
    static Stream<Case> values(Case subject) {
        return subject.store().rows().values().stream().flatMap(row -> row.values().entrySet().stream().flatMap(entry ->
                smaller(entry.getValue()).map(value -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
                    values.put(entry.getKey(), value);
                    Map<String, Row> rows = new LinkedHashMap<>(subject.store().rows());
                    rows.put(row.name(), new Row(row.name(), row.type(), values));
                    return subject.with(new Store(rows, subject.store().absent()));
                })));
    }

    private static Stream<Object> smaller(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> java.util.stream.IntStream.range(0, list.size()).mapToObj(i -> {
                List<@Nullable Object> shorter = new ArrayList<>(list);
                shorter.remove(i);
                return shorter;
            });
            case String text when text.length() > 5 && !text.matches("[A-Z]+|[a-z]+[-:0-9]+.*") -> Stream.of("t");
            case Store.Fail _ -> Stream.empty();
            case null, default -> Stream.empty();
        };
    }
}
