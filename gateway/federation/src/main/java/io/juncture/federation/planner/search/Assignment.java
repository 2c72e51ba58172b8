package io.juncture.federation.planner.search;

import io.juncture.federation.planner.selection.WantedField;
import java.util.ArrayList;
import java.util.List;

/**
 * Who fetches what for the objects of one type at one position.
 *
 * @param visits     in an order in which each one's inputs come from earlier ones; the first is the source itself,
 *                   unless the position is the root
 * @param unresolved what cannot be had from here
 * @param cost       beyond the source's own fetch
 */
public record Assignment(List<Visit> visits, List<WantedField> unresolved, Cost cost) {

    /** Equal for types that can be fetched together. */
    public List<Object> shape() {
        List<Object> shape = new ArrayList<>();
        for (Visit visit : visits) {
            shape.add(visit.type().graph());
            shape.add(visit.findsType() || visit.type().interfaceObject() ? visit.type().name() : "");
            shape.add(visit.wave());
            shape.add(visit.inputs());
            shape.add(visit.contexts());
            for (Pick pick : visit.picks()) {
                shape.add(pick.field().shape());
                shape.add(pick.definition().type().text());
                shape.add(pick.definition().contexts());
                shape.add(pick.below().map(below ->
                        List.of(below.provided(), below.others(), below.agreed(), below.contexts())));
            }
        }
        return shape;
    }
}
