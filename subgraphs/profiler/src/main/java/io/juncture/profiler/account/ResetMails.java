package io.juncture.profiler.account;

import io.juncture.profiler.mail.Mailer;
import io.juncture.subgraph.events.Courier;
import io.juncture.subgraph.events.Event;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends mails about forgotten passwords, as a subscriber of the outbox: what was promised is sent, also by the next process. The outbox
 * knows whose mail it is; the token is made when the mail is sent, and nowhere kept but as a digest. A mail that is sent twice has another
 * token the second time, and that one is good.
 */
@Component
public class ResetMails implements Courier {

  /** The name under which the outbox has the mails. */
  public static final String SUBSCRIBER = "mail";
  /** The canonical id of the person who gets the mail; absent where nobody has the address. */
  public static final String PERSON_ID = "personId";

  private static final String TYPE = "io.juncture.password-reset.requested";
  private static final Logger log = LoggerFactory.getLogger(ResetMails.class);

  private final ResetTokens resetTokens;
  private final Mailer mailer;
  private final AccountProperties properties;
  private final InstantSource clock;

  ResetMails(ResetTokens resetTokens, Mailer mailer, AccountProperties properties, InstantSource clock) {
    this.resetTokens = resetTokens;
    this.mailer = mailer;
    this.properties = properties;
    this.clock = clock;
  }

  /** That somebody, if there is somebody, gets a mail: for addresses without account the same is done but for the mail. */
  static Event asked(Optional<String> personId) {
    return Event.of(TYPE, personId.map(id -> Map.of(PERSON_ID, id)).orElse(Map.of()));
  }

  @Override
  public String subscriber() {
    return SUBSCRIBER;
  }

  /** A mail that could not be sent for as long as its token would have been good is given up: whoever waited has asked again. */
  @Override
  public Mono<Void> deliver(Event event) {
    if (event.time().toInstant().plus(properties.resetLifetime()).isBefore(clock.instant())) {
      log.error("{} was not sent in time and is given up", event);
      return Mono.empty();
    }
    return Mono.justOrEmpty(Optional.ofNullable(event.data().get(PERSON_ID)))
        .flatMap(resetTokens::create)
        .flatMap(issued -> Mono.<Void>fromRunnable(() -> mailer.send(ResetMail.of(issued.email(), issued.token(), properties)))
            .subscribeOn(Schedulers.boundedElastic()));
  }
}
