package io.juncture.gateway.rest;

import io.juncture.gateway.testing.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts gateways whose facade is made of these operations. */
final class DepotGateway {

    private DepotGateway() {
    }

    /** @param folder an empty folder, for the facade's files */
    static Gateway start(Path folder, List<String> settings, String... operations) {
        List<String> all = new ArrayList<>(List.of(
                "juncture.subgraph-sdls[0].name=depot",
                "juncture.subgraph-sdls[0].sdl=classpath:rest/depot.graphqls",
                "juncture.subgraph-sdls[1].name=gateway",
                "juncture.subgraph-sdls[1].sdl=classpath:io/juncture/gateway/operations/gateway.graphqls",
                "juncture.request.propagate-headers=authorization,x-operator-key",
                "juncture.rest.location=" + folder.toUri()));
        all.addAll(settings);
        write(folder.resolve("depot"), operations);
        return Gateway.start(all, LocalDepot.class, ManualClock.class);
    }

    private static void write(Path family, String... operations) {
        try {
            Files.createDirectories(family);
            Files.writeString(family.resolve("dialect.yaml"), Depot.DIALECT);
            for (int i = 0; i < operations.length; i++) {
                Files.writeString(family.resolve("op" + i + ".graphql"), operations[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
