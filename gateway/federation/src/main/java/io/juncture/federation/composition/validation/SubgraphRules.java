package io.juncture.federation.composition.validation;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.subgraph.FieldRoles;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All rules about one subgraph. */
public final class SubgraphRules {

    private SubgraphRules() {
    }

    /** Names of subgraphs: {@code INVALID_SUBGRAPH_NAME}. */
    public static void checkNames(List<SubgraphSdl> subgraphs, Findings findings) {
        Set<String> names = new HashSet<>();
        for (SubgraphSdl subgraph : subgraphs) {
            String name = subgraph.name();
            String problem = name.isBlank() ? "is empty" : name.equals("_") || name.startsWith("__") ? "is reserved"
                    : names.add(name) ? "" : "is given to two subgraphs";
            if (!problem.isEmpty()) {
                findings.error(ErrorCode.INVALID_SUBGRAPH_NAME, List.of(subgraph.place()), "The subgraph name \"" + name
                        + "\" " + problem + ".");
            }
        }
    }

    /** What any GraphQL schema must satisfy, before Federation 1 is upgraded. */
    public static void checkGraphQL(SubgraphSchema schema, Findings findings) {
        new TypeReferences(schema, findings).check();
        new InterfaceConformance(schema, findings).check();
        new DirectiveUse(schema, findings).check();
    }

    /** What a subgraph of Federation 2, or one upgraded to it, must satisfy. */
    public static void checkFederation(SubgraphSchema schema, Findings findings) {
        new FieldSetRules(schema, findings).check();
        new ExternalRules(schema, findings).check();
        new EntityRules(schema, findings).check();
        new ContextRules(schema, FieldRoles.of(schema), findings).check();
        new AccessRules(schema, findings).check();
        new DemandRules(schema, findings).check();
    }
}
