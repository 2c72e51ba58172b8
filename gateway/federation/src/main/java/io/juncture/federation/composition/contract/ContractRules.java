package io.juncture.federation.composition.contract;

import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.HintCode;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.merge.Names;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.TypeDef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contract speaks of tags that there are, hint {@code CONTRACT_TAG_WITHOUT_ELEMENTS}, and leaves some query,
 * {@code QUERY_ROOT_TYPE_INACCESSIBLE}.
 *
 * @param whole the supergraph without the contract
 */
public record ContractRules(MergedSchema whole, Contract contract, Findings findings) {

    /** @param reduced what the contract made of the supergraph */
    public void check(MergedSchema reduced) {
        Set<String> known = whole.types().values().stream().flatMap(TypeDef::elements)
                .flatMap(element -> element.all(FederationDirective.TAG).stream()).flatMap(tag -> tag.text("name").stream())
                .collect(Collectors.toSet());
        List<String> unknown = Stream.concat(contract.includedTags().stream(), contract.excludedTags().stream()).distinct()
                .filter(tag -> !known.contains(tag)).toList();
        unknown.forEach(tag -> findings.hint(HintCode.CONTRACT_TAG_WITHOUT_ELEMENTS, List.of(),
                "No element of the supergraph has the tag \"" + tag + "\" of the contract."));
        reduced.composite("Query").filter(query -> query.has(FederationDirective.INACCESSIBLE)).ifPresent(query ->
                findings.error(ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE, List.of(query.place()), "The contract leaves no query"
                        + (unknown.isEmpty() ? "." : "; no element has the tag " + Names.quoted(unknown) + ".")));
    }
}
