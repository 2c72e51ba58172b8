package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.model.Annotated;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every part of the merge needs to know. */
record Merging(List<Member> members, TypeHierarchy hierarchy, MergedDirectives directives, Findings findings) {

    /** The subgraphs' versions of a type, in the order of the subgraphs. */
    <T extends TypeDef> List<Source<T>> sources(String type, Class<T> kind) {
        return members.stream().flatMap(member -> member.schema().type(type).stream().filter(kind::isInstance)
                .map(element -> new Source<>(member, kind.cast(element)))).toList();
    }

    /** The subgraphs' versions of one part of an element that they share. */
    static <P extends Annotated, T extends Annotated> List<Source<T>> parts(List<Source<P>> parents,
                                                                            Function<P, Optional<T>> part) {
        return parents.stream().flatMap(parent -> part.apply(parent.element()).stream()
                .map(element -> new Source<>(parent.member(), element))).toList();
    }

    /** The names of all parts, in order of first appearance. */
    static <P extends Annotated> List<String> names(List<Source<P>> parents, Function<P, Map<String, ?>> parts) {
        return parents.stream().flatMap(parent -> parts.apply(parent.element()).keySet().stream()).distinct().toList();
    }

    /** The description most subgraphs give, the first of them where several are given equally often. */
    static <T extends Annotated> String description(List<Source<T>> sources) {
        Map<String, Long> counts = sources.stream().map(source -> source.element().description())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream().filter(entry -> entry.getValue() == most).map(Map.Entry::getKey).findFirst().orElse("");
    }
}
