package io.juncture.subgraph.security;

import io.juncture.subgraph.error.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * The table {@code erased_person}: who was erased of late, so that access tokens issued before, and what was under way, bring
 * nothing back. It has SHA-256 digests of canonical ids, which are no secret to somebody who tries all ids, and only for
 * {@value #KEPT_DAYS} days; no token is good for longer than one. A subgraph that has the table declares a bean of this type.
 */
public final class ErasedPeople {

  /** The name in the GraphQL context of the id of a caller who has been erased, and therefore is no caller. */
  public static final String CONTEXT_KEY = "erasedCaller";

  private static final int KEPT_DAYS = 2;

  private final DatabaseClient client;

  public ErasedPeople(DatabaseClient client) {
    this.client = client;
  }

  /** Whether the person has been erased. */
  public Mono<Boolean> contains(String personId) {
    return client.sql("SELECT EXISTS (SELECT FROM erased_person WHERE id_digest = :digest)")
        .bind("digest", digest(personId))
        .mapValue(Boolean.class)
        .one();
  }

  /**
   * Lets nobody erase the person until the surrounding transaction ends, and so until what it writes can be found. Fails with
   * {@code UNAUTHENTICATED} when the person has been erased.
   */
  public Mono<Void> exclude(String personId) {
    return client.sql("SELECT pg_advisory_xact_lock_shared(hashtextextended('erasure of ' || :id, 0))").bind("id", personId).then()
        .then(contains(personId))
        .flatMap(erased -> erased ? Mono.error(SubgraphException.erased()) : Mono.empty());
  }

  /**
   * Remembers the person. Where others {@link #exclude} erasing it comes before anything is deleted: what they have written by then is
   * deleted, too.
   */
  public Mono<Void> remember(String personId) {
    return client.sql("SELECT pg_advisory_xact_lock(hashtextextended('erasure of ' || :id, 0))").bind("id", personId).then()
        .then(client.sql("""
                INSERT INTO erased_person (id_digest, erased_at) VALUES (:digest, now())
                ON CONFLICT (id_digest) DO UPDATE SET erased_at = now()
                """)
            .bind("digest", digest(personId))
            .then());
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  Mono<Void> forgetOld() {
    return client.sql("DELETE FROM erased_person WHERE erased_at < now() - :days * interval '1 day'").bind("days", KEPT_DAYS).then();
  }

  private static byte[] digest(String personId) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(personId.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
