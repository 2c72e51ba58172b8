package io.juncture.gateway.rest;

import io.juncture.federation.executor.FederationEngine;
import io.juncture.federation.executor.prepare.Preparation;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.prepare.RejectedOperation;
import io.juncture.gateway.rest.definition.FacadeException;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.FamilySource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All families, compiled and planned for one engine.
 *
 * @param engine   answers the operations
 * @param families in the order of their names
 * @param prepared the endpoints' operations by endpoint id
 */
public record Facade(FederationEngine engine, List<Family> families, Map<String, PreparedOperation> prepared) {

    public Facade {
        families = List.copyOf(families);
        prepared = Map.copyOf(prepared);
    }

    /** @throws FacadeException when an operation does not fit the engine's schema or cannot be planned */
    public static Facade compile(List<FamilySource> sources, FederationEngine engine) {
        List<Family> families = FacadeCompiler.compile(sources, engine.supergraph().apiSchema());
        Map<String, PreparedOperation> prepared = new HashMap<>();
        List<FacadeProblem> problems = new ArrayList<>();
        for (Endpoint endpoint : families.stream().flatMap(family -> family.endpoints().stream()).toList()) {
            Preparation preparation = engine.prepare(endpoint.query(), Optional.empty());
            switch (preparation) {
                case PreparedOperation operation -> prepared.put(endpoint.id(), operation);
                case RejectedOperation rejected -> rejected.errors().forEach(error -> problems.add(
                        new FacadeProblem(endpoint.stored().file().name(), 0, error.getMessage())));
            }
        }
        if (!problems.isEmpty()) {
            throw new FacadeException(problems);
        }
        return new Facade(engine, families, prepared);
    }

    /** The family that answers for a path: the one with the longest prefix. */
    public Optional<Family> family(String path) {
        Family best = null;
        int longest = -1;
        for (Family family : families) {
            for (String prefix : family.dialect().prefixes()) {
                if (isBelow(path, prefix) && prefix.length() > longest) {
                    best = family;
                    longest = prefix.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBelow(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
