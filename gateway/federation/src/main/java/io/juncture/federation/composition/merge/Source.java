package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.Annotated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One subgraph's version of an element that several subgraphs may declare. */
record Source<T extends Annotated>(Member member, T element) {

    static <T extends Annotated> List<SourcePlace> places(List<Source<T>> sources) {
        return sources.stream().map(source -> source.element().place()).toList();
    }

    /** For messages: {@code Int in subgraph "a", String in subgraphs "b" and "c"}. */
    static <T extends Annotated> String byValue(List<Source<T>> sources, Function<T, String> value) {
        return sources.stream().collect(Collectors.groupingBy(source -> value.apply(source.element()),
                        LinkedHashMap::new, Collectors.mapping(source -> source.member().name(), Collectors.toList())))
                .entrySet().stream().map(entry -> entry.getKey() + " in " + Names.subgraphs(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static <T extends Annotated> String subgraphs(List<Source<T>> sources) {
        return Names.subgraphs(sources.stream().map(source -> source.member().name()).distinct().toList());
    }
}
