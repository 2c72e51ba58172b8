package io.juncture.federation.composition;

import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.composition.contract.ContractRules;
import io.juncture.federation.composition.contract.Contracts;
import io.juncture.federation.composition.merge.Graphs;
import io.juncture.federation.composition.merge.MergedSchema;
import io.juncture.federation.composition.merge.SchemaMerger;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.print.SupergraphPrinter;
import io.juncture.federation.composition.satisfiability.Satisfiability;
import io.juncture.federation.composition.subgraph.Federation1Upgrade;
import io.juncture.federation.composition.subgraph.SchemaReader;
import io.juncture.federation.composition.subgraph.SubgraphSchema;
import io.juncture.federation.composition.subgraph.SubgraphSdl;
import io.juncture.federation.composition.validation.InaccessibleRules;
import io.juncture.federation.composition.validation.MergedRules;
import io.juncture.federation.composition.validation.OneOfRules;
import io.juncture.federation.composition.validation.RequiredArguments;
import io.juncture.federation.composition.validation.SubgraphRules;
import io.juncture.federation.composition.validation.SupergraphIsGraphQL;
import io.juncture.federation.composition.validation.TransitiveAccess;
import java.util.List;
import java.util.Optional;

/** Composes subgraph schemas, Federation 1 and 2, to one supergraph. */
public final class Composition {

    private final Findings findings = new Findings();
    private final Contract contract;
    private final long steps;

    private Composition(Contract contract, long steps) {
        this.contract = contract;
        this.steps = steps;
    }

    /**
     * Errors of one stage are reported together; a later stage runs only where the earlier ones found none.
     *
     * @param subgraphs each with a name of its own; their order does not matter
     */
    public static CompositionResult compose(List<SubgraphSdl> subgraphs) {
        return compose(subgraphs, Contract.NONE);
    }

    /** The same, for clients that may see only a part of the supergraph. */
    public static CompositionResult compose(List<SubgraphSdl> subgraphs, Contract contract) {
        return compose(subgraphs, contract, Satisfiability.STEPS);
    }

    /** @param steps how much work the check of satisfiability may be */
    static CompositionResult compose(List<SubgraphSdl> subgraphs, Contract contract, long steps) {
        var composition = new Composition(contract, steps);
        return composition.run(subgraphs)
                .<CompositionResult>map(sdl -> new CompositionResult.Composed(sdl, composition.findings.hints()))
                .orElseGet(() -> new CompositionResult.Failed(composition.findings.errors()));
    }

    private Optional<String> run(List<SubgraphSdl> subgraphs) {
        return read(subgraphs).flatMap(this::upgrade).flatMap(this::merge).flatMap(this::reduce)
                .filter(merged -> new SupergraphIsGraphQL(merged, findings).check(SupergraphPrinter.printWithoutJoins(merged)))
                .map(SupergraphPrinter::print);
    }

    private Optional<List<SubgraphSchema>> read(List<SubgraphSdl> subgraphs) {
        SubgraphRules.checkNames(subgraphs, findings);
        List<SubgraphSchema> schemas = subgraphs.stream().flatMap(subgraph -> SchemaReader.read(subgraph, findings).stream())
                .toList();
        if (!findings.hasErrors()) {
            schemas.forEach(schema -> SubgraphRules.checkGraphQL(schema, findings));
        }
        return unlessErrors(schemas);
    }

    private Optional<List<SubgraphSchema>> upgrade(List<SubgraphSchema> schemas) {
        List<SubgraphSchema> upgraded = Federation1Upgrade.upgrade(schemas, findings);
        upgraded.forEach(schema -> SubgraphRules.checkFederation(schema, findings));
        return unlessErrors(upgraded);
    }

    private Optional<MergedSchema> merge(List<SubgraphSchema> schemas) {
        MergedSchema merged = SchemaMerger.merge(Graphs.members(schemas), findings);
        if (!findings.hasErrors()) {
            new MergedRules(merged, findings).check();
            new OneOfRules(merged, findings).check();
            new RequiredArguments(merged, findings).check();
            new InaccessibleRules(merged, findings).check();
            new TransitiveAccess(merged, findings).check();
        }
        if (!findings.hasErrors()) {
            Satisfiability.check(merged, findings, steps);
        }
        return unlessErrors(merged);
    }

    private Optional<MergedSchema> reduce(MergedSchema merged) {
        if (contract.isNone()) {
            return Optional.of(merged);
        }
        MergedSchema reduced = Contracts.apply(merged, contract);
        new ContractRules(merged, contract, findings).check(reduced);
        if (!findings.hasErrors()) {
            new InaccessibleRules(reduced, findings).check();
        }
        return unlessErrors(reduced);
    }

    private <T> Optional<T> unlessErrors(T value) {
        return findings.hasErrors() ? Optional.empty() : Optional.of(value);
    }
}
