package io.juncture.bench.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data of the public federation audit: a folder for each suite with supergraph.graphql and tests.json. */
final class AuditOperations {

    private AuditOperations() {
    }

    record Suite(String name, String supergraph, List<String> operations) {
    }

    static List<Suite> read(Path folder) throws IOException {
        List<Suite> suites = new ArrayList<>();
        try (var folders = Files.list(folder)) {
            for (Path suite : folders.filter(f -> Files.exists(f.resolve("tests.json"))).sorted().toList()) {
                List<String> operations = new ArrayList<>();
                for (JsonNode test : JsonMapper.shared().readTree(Files.readString(suite.resolve("tests.json")))) {
                    operations.add(test.get("query").asString());
                }
                suites.add(new Suite(suite.getFileName().toString(),
                        Files.readString(suite.resolve("supergraph.graphql")), operations));
            }
        }
        return suites;
    }
}
