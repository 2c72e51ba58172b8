package io.juncture.profiler.partner;

import io.juncture.profiler.person.PersonIdentifiers;
import io.juncture.subgraph.error.SubgraphException;
import io.r2dbc.spi.Readable;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code partner}. */
@Repository
class Partners {

  private final DatabaseClient client;
  private final InstantSource clock;

  Partners(DatabaseClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /** Adds a partner or changes it. Fails with {@code CONFLICT} when the id is one of the three identifiers of a person. */
  Mono<Partner> save(Partner partner) {
    PersonIdentifiers asPerson = PersonIdentifiers.of(List.of(partner.id()));
    return client.sql("""
            INSERT INTO partner (id, name, tier, scopes, created_at)
            SELECT :id, :name, :tier, :scopes, :now
            WHERE NOT EXISTS (SELECT FROM person WHERE id = :id OR number = ANY(:numbers) OR uuid = ANY(:uuids))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, tier = excluded.tier, scopes = excluded.scopes
            """)
        .bind("id", partner.id())
        .bind("numbers", asPerson.numbers().toArray(Integer[]::new))
        .bind("uuids", asPerson.uuids().toArray(UUID[]::new))
        .bind("name", partner.name())
        .bind("tier", partner.tier().name())
        .bind("scopes", partner.scopes().stream().map(Enum::name).toArray(String[]::new))
        .bind("now", clock.instant())
        .fetch().rowsUpdated()
        .filter(rows -> rows > 0)
        .switchIfEmpty(Mono.error(() -> SubgraphException.conflict("The id belongs to a person.")))
        .thenReturn(partner);
  }

  Mono<Partner> find(String id) {
    return client.sql("SELECT id, name, tier, scopes FROM partner WHERE id = :id")
        .bind("id", id)
        .map(Partners::partner)
        .one();
  }

  /** In the order of their ids, those that come after the given one; empty text for the first. */
  Flux<Partner> after(String id, int most) {
    return client.sql("SELECT id, name, tier, scopes FROM partner WHERE id > :id ORDER BY id LIMIT :most")
        .bind("id", id)
        .bind("most", most)
        .map(Partners::partner)
        .all();
  }

  static Partner partner(Readable row) {
    List<PartnerScope> scopes = Arrays.stream(Objects.requireNonNull(row.get("scopes", String[].class)))
        .map(PartnerScope::valueOf).toList();
    return new Partner(
        Objects.requireNonNull(row.get("id", String.class)),
        Objects.requireNonNull(row.get("name", String.class)),
        PartnerTier.valueOf(Objects.requireNonNull(row.get("tier", String.class))),
        scopes);
  }
}
