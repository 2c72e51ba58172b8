package io.juncture.federation.composition.merge;

import io.juncture.federation.composition.ErrorCode;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.subgraph.Link;
import io.juncture.federation.composition.subgraph.SubgraphNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the directives that subgraphs ask to be composed, and what stands in the way. */
record ComposedDirectives(List<Member> members, Findings findings) {

    /** By name, sorted. */
    Map<String, ComposedDirective> find() {
        Map<String, List<ComposedDirective>> candidates = new TreeMap<>();
        for (Member member : members) {
            for (Applied applied : member.schema().onSchema()) {
                if (applied.is(FederationDirective.COMPOSE_DIRECTIVE)) {
                    candidate(member, applied)
                            .ifPresent(found -> candidates.computeIfAbsent(found.name(), _ -> new ArrayList<>()).add(found));
                }
            }
        }
        checkNames(candidates);
        Map<String, ComposedDirective> composed = new TreeMap<>();
        candidates.forEach((name, found) -> composed.put(name, newest(name, found)));
        return composed;
    }

    private Optional<ComposedDirective> candidate(Member member, Applied applied) {
        String argument = applied.text("name").orElse("");
        String name = argument.startsWith("@") ? argument.substring(1) : argument;
        Optional<Link> link = member.schema().names().linkOf(name);
        String problem;
        if (!argument.startsWith("@") || name.isEmpty()) {
            problem = "its name must start with \"@\"";
        } else if (SubgraphNames.isStandardDirective(name) || member.schema().names().isMachineryDirective(name)) {
            problem = "federation or GraphQL itself decides whether it is composed";
        } else if (!member.schema().directives().containsKey(name)) {
            problem = "the subgraph does not define it";
        } else if (link.isEmpty()) {
            problem = "it does not come from a specification that the subgraph links with @link";
        } else {
            String specName = link.get().directive(name).orElse(name);
            return Optional.of(new ComposedDirective(name, link.get(), specName, member.schema().directives().get(name)));
        }
        findings.inSubgraph(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, applied.place(), "@composeDirective cannot compose \"" + argument
                + "\": " + problem + ".");
        return Optional.empty();
    }

    /** One directive of a specification must go by one name wherever it is composed. */
    private void checkNames(Map<String, List<ComposedDirective>> candidates) {
        Map<String, ComposedDirective> bySpecName = new TreeMap<>();
        candidates.values().forEach(found -> found.forEach(candidate -> {
            var other = bySpecName.putIfAbsent(candidate.link().identity() + "#" + candidate.specName(), candidate);
            if (other != null && !other.name().equals(candidate.name())) {
                findings.error(ErrorCode.LINK_IMPORT_NAME_MISMATCH, List.of(other.link().place(), candidate.link().place()),
                        "Directive \"@" + candidate.specName() + "\" of " + candidate.link().identity() + " is imported as \"@"
                                + other.name() + "\" in subgraph \"" + other.link().place().subgraph() + "\" and as \"@"
                                + candidate.name() + "\" in subgraph \"" + candidate.link().place().subgraph() + "\".");
            }
        }));
    }

    private ComposedDirective newest(String name, List<ComposedDirective> found) {
        ComposedDirective newest = found.getFirst();
        for (ComposedDirective candidate : found) {
            if (!candidate.link().identity().equals(newest.link().identity()) || major(candidate) != major(newest)) {
                findings.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR,
                        List.of(newest.link().place(), candidate.link().place()), "Directive \"@" + name
                                + "\" is linked from " + newest.link().url() + " in one subgraph and from " + candidate.link().url()
                                + " in another.");
            } else if (minor(candidate) > minor(newest)) {
                newest = candidate;
            }
        }
        return newest;
    }

    private static int major(ComposedDirective directive) {
        return directive.link().version().map(Link.Version::major).orElse(0);
    }

    private static int minor(ComposedDirective directive) {
        return directive.link().version().map(Link.Version::minor).orElse(0);
    }
}
