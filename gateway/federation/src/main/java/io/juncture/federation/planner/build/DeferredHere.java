package io.juncture.federation.planner.build;

import io.juncture.federation.planner.selection.DeferredFragment;
import io.juncture.federation.planner.selection.FieldCollector;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What deferred fragments want at one position.
 *
 * @param begun    those that begin there
 * @param fields   what each wants that nobody wants earlier, by object type
 * @param borrowed by fragment, those whose fields it wants, too
 */
public record DeferredHere(Set<DeferredFragment> begun, Map<DeferredFragment, Map<String, List<WantedField>>> fields,
        Map<DeferredFragment, Set<DeferredFragment>> borrowed) {

    private static final DeferredHere NOTHING = new DeferredHere(Set.of(), Map.of(), Map.of());

    public boolean isEmpty() {
        return begun.isEmpty() && fields.isEmpty();
    }

    public static DeferredHere of(Scope scope, Wanted wanted, LayoutBuilder layout) {
        if (!scope.deferred().areAllowed()) {
            return NOTHING;
        }
        Set<String> types = new LinkedHashSet<>(layout.possibleTypes());
        types.add(layout.typeName());
        DeferredHere here = new DeferredHere(new LinkedHashSet<>(), new LinkedHashMap<>(), new HashMap<>());
        for (String type : types) {
            FieldCollector.Collected collected = wanted.collected(type);
            here.begun.addAll(collected.begun());
            collected.later().forEach((fragment, fields) ->
                here.fields.computeIfAbsent(fragment, _ -> new LinkedHashMap<>()).put(type, fields));
            collected.borrowed().forEach((fragment, lenders) ->
                here.borrowed.computeIfAbsent(fragment, _ -> new LinkedHashSet<>()).addAll(lenders));
        }
        return here;
    }
}
