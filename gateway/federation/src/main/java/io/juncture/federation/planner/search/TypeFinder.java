package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.EntityKey;
import io.juncture.federation.supergraph.SubgraphType;
import io.juncture.federation.supergraph.TypeKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out the type of an interface object: the interface in a subgraph that knows its implementations.
 *
 * @param type      the interface there
 * @param candidate the same subgraph among the candidates; {@link Candidates#NONE} when it lacks the object's type
 * @param inputs    the key it is asked by
 */
record TypeFinder(SubgraphType type, int candidate, List<WantedField> inputs) {

    /**
     * The one that has most of the wanted fields.
     *
     * @param atHand whether a key field comes with the interface object
     */
    static Optional<TypeFinder> best(Scope scope, String interfaceName, Candidates candidates, List<WantedField> fields,
            Predicate<WantedField> atHand) {
        TypeFinder best = null;
        long most = -1;
        for (SubgraphType asInterface : scope.type(interfaceName).inSubgraphs().values()) {
            if (asInterface.kind() != TypeKind.INTERFACE) {
                continue;
            }
            for (EntityKey key : asInterface.keys()) {
                List<WantedField> inputs = scope.internal(key.selection()).fieldsFor(candidates.type());
                if (key.resolvable() && inputs.stream().allMatch(atHand)) {
                    int candidate = candidates.find(asInterface.graph());
                    long count = fields.stream().filter(f -> candidates.usable(candidate, f.name()).isPresent()).count();
                    if (count > most) {
                        most = count;
                        best = new TypeFinder(asInterface, candidate, inputs);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
