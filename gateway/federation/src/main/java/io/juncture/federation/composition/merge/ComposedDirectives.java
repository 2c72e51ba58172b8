package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.subgraph.Link;
import io.juncture.federation.composition.subgraph.SubgraphNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the directives that subgraphs ask to be composed, and what stands in the way. */
record ComposedDirectives(List<Member> members, Findings findings) {

    /** One subgraph's wish to compose one directive. */
    private record Wish(Member member, String name, Link link, String specName) {
    }

    /** By name, sorted. */
    Map<String, ComposedDirective> find() {
        Map<String, List<Wish>> wishes = new TreeMap<>();
        for (Member member : members) {
            for (Applied applied : member.schema().onSchema()) {
                if (!applied.is(FederationDirective.COMPOSE_DIRECTIVE)) {
                    continue;
                }
                if (isMergedAnyway(member, applied)) {
                    findings.hint(HintCode.DIRECTIVE_COMPOSITION_INFO, List.of(applied.place()), "@composeDirective of subgraph \""
                            + member.name() + "\" can be removed: federation composes \"" + applied.text("name").orElse("")
                            + "\" anyway.");
                } else {
                    wish(member, applied).ifPresent(wish -> wishes.computeIfAbsent(wish.name(), _ -> new ArrayList<>()).add(wish));
                }
            }
        }
        checkNames(wishes);
        Map<String, Wish> newest = newest(wishes);
        Map<String, ComposedDirective> composed = new TreeMap<>();
        wishes.forEach((name, of) -> composed(name, of, newest).ifPresent(directive -> composed.put(name, directive)));
        return composed;
    }

    private static boolean isMergedAnyway(Member member, Applied applied) {
        String name = applied.text("name").filter(text -> text.startsWith("@")).map(text -> text.substring(1)).orElse("");
        return member.schema().names().federationDirective(name).filter(FederationDirective::isMerged).isPresent();
    }

    private Optional<Wish> wish(Member member, Applied applied) {
        String argument = applied.text("name").orElse("");
        String name = argument.startsWith("@") ? argument.substring(1) : argument;
        Optional<Link> link = member.schema().names().linkOf(name);
        String problem;
        if (!argument.startsWith("@") || name.isEmpty()) {
            problem = "its name must start with \"@\"";
        } else if (SubgraphNames.isStandardDirective(name) || member.schema().names().isMachineryDirective(name)) {
            problem = "federation or GraphQL itself decides whether it is composed";
        } else if (FederationDirective.named(name).filter(this::isMergedToo).isPresent()) {
            problem = "the supergraph needs that name for the directive of federation";
        } else if (!member.schema().directives().containsKey(name)) {
            problem = "the subgraph does not define it";
        } else if (link.isEmpty()) {
            problem = "it does not come from a specification that the subgraph links with @link";
        } else {
            return Optional.of(new Wish(member, name, link.get(), link.get().directive(name).orElse(name)));
        }
        findings.inSubgraph(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, applied.place(), "@composeDirective cannot compose \"" + argument
                + "\": " + problem + ".");
        return Optional.empty();
    }

    private boolean isMergedToo(FederationDirective directive) {
        return directive.isMerged() && members.stream().anyMatch(member -> member.schema().applies(directive));
    }

    /** One directive of a specification goes by one name wherever it is composed, and one name means one directive. */
    private void checkNames(Map<String, List<Wish>> wishes) {
        Map<String, Wish> bySpecName = new HashMap<>();
        wishes.forEach((name, of) -> of.forEach(wish -> {
            Wish other = bySpecName.putIfAbsent(wish.link().identity() + "#" + wish.specName(), wish);
            if (other != null && !other.name().equals(wish.name())) {
                findings.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, List.of(other.link().place(), wish.link().place()),
                        "Directive \"@" + wish.specName() + "\" of " + wish.link().identity() + " is imported as \"@" + other.name()
                                + "\" in subgraph \"" + other.member().name() + "\" and as \"@" + wish.name()
                                + "\" in subgraph \"" + wish.member().name() + "\".");
            }
            Wish first = of.getFirst();
            if (!wish.link().identity().equals(first.link().identity()) || !wish.specName().equals(first.specName())) {
                findings.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, List.of(first.link().place(), wish.link().place()),
                        "Directive \"@" + name + "\" is \"@" + first.specName() + "\" of " + first.link().identity()
                                + " in subgraph \"" + first.member().name() + "\" but \"@" + wish.specName() + "\" of "
                                + wish.link().identity() + " in subgraph \"" + wish.member().name() + "\".");
            }
        }));
    }

    /** By identity of the specification, the wish with its newest version. */
    private Map<String, Wish> newest(Map<String, List<Wish>> wishes) {
        Map<String, Wish> newest = new HashMap<>();
        Comparator<Wish> byVersion = Comparator.comparingInt(wish -> wish.link().version().map(Link.Version::minor).orElse(0));
        wishes.values().forEach(of -> of.forEach(wish -> {
            Wish other = newest.putIfAbsent(wish.link().identity(), wish);
            if (other != null && major(other) != major(wish)) {
                findings.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, List.of(other.link().place(), wish.link().place()),
                        "Subgraph \"" + other.member().name() + "\" links " + other.link().url() + " and subgraph \""
                                + wish.member().name() + "\" " + wish.link().url() + ", which are not compatible.");
            } else if (other != null && byVersion.compare(wish, other) > 0) {
                newest.put(wish.link().identity(), wish);
            }
        }));
        return newest;
    }

    private static int major(Wish wish) {
        return wish.link().version().map(Link.Version::major).orElse(0);
    }

    /** A subgraph's definition of a directive of a specification, if it links that very version. */
    private static Optional<DirectiveDef> definition(Member member, Link newest, String specName) {
        return member.schema().names().links().stream().filter(link -> link.url().equals(newest.url()))
                .flatMap(link -> member.schema().directives().values().stream()
                        .filter(known -> link.directive(known.name()).filter(specName::equals).isPresent()))
                .findFirst();
    }

    private Optional<ComposedDirective> composed(String name, List<Wish> wishes, Map<String, Wish> newest) {
        Wish first = wishes.getFirst();
        Wish definer = newest.get(first.link().identity());
        var definition = members.stream().flatMap(member -> definition(member, definer.link(), first.specName()).stream())
                .findFirst();
        if (definition.isEmpty()) {
            findings.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, List.of(definer.link().place()), "Subgraph \""
                    + definer.member().name() + "\" links " + definer.link().url() + ", the newest in use, but does not define \"@"
                    + first.specName() + "\", which subgraph \"" + first.member().name() + "\" composes.");
            return Optional.empty();
        }
        return Optional.of(new ComposedDirective(name, definer.link(), first.specName(), definition.get().named(name),
                wishes.stream().map(wish -> wish.member().name()).collect(Collectors.toSet())));
    }
}
