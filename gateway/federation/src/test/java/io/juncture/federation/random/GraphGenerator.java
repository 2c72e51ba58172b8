package io.juncture.federation.random;

import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Sub;

/** Makes up a graph that composes, split over two to four subgraphs. */
final class GraphGenerator {

    private final Draft draft;
    private final Rand rand;
    private final FieldGenerator fields;

    private GraphGenerator(Rand rand) {
        this.rand = rand;
        this.draft = new Draft(rand);
        this.fields = new FieldGenerator(draft);
    }

    static Draft generate(Rand rand) {
        GraphGenerator generator = new GraphGenerator(rand);
        generator.run();
        return generator.draft;
    }

    private void run() {
        int count = rand.between(2, 4);
        for (int i = 0; i < count; i++) {
            boolean federation1 = i > 0 && rand.chance(20);
            if (federation1) {
                draft.features.add(Feature.FEDERATION_1);
            }
            draft.subs.add(new Sub("abcd".substring(i, i + 1), federation1, federation1 && rand.chance(50)));
        }
        EntityGenerator entities = new EntityGenerator(draft, fields);
        AbstractGenerator abstracts = new AbstractGenerator(draft, fields);
        RootGenerator roots = new RootGenerator(draft, fields);
        entities.values();
        entities.entities();
        abstracts.abstractTypes();
        draft.all(Kind.ENTITY).stream().filter(type -> !draft.hosts(type).isEmpty()).forEach(entities::ownFields);
        if (rand.chance(35)) {
            new InterfaceObjectGenerator(draft, fields).add();
        }
        roots.splitValues();
        DirectiveGenerator directives = new DirectiveGenerator(draft, fields);
        directives.add();
        roots.roots();
        directives.hide();
        directives.hideArguments();
        ContractGenerator.choose(draft);
        abstracts.finishInterfaces();
        draft.all(Kind.ENTITY).forEach(entities::nullableKeys);
        if (rand.chance(25)) {
            new ContextGenerator(draft).add();
        }
        if (rand.chance(30)) {
            new AccessGenerator(draft).protect();
        }
    }
}
