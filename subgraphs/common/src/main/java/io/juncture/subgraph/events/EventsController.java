package io.juncture.subgraph.events;

import io.juncture.subgraph.security.EventTokens;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Where other subgraphs tell events. Who may do so {@link EventTokens} says. */
@RestController
class EventsController {

  private final ReceivedEvents events;

  EventsController(ReceivedEvents events) {
    this.events = events;
  }

  /** 204 when the event has been taken. One of an unknown type is refused with 422: an older version must not lose it. */
  @PostMapping(path = EventTokens.ENDPOINT, consumes = CloudEvent.MEDIA_TYPE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> take(@Valid @RequestBody CloudEvent sent) {
    return events.handlerOf(sent.type())
        .map(handler -> events.handle(sent.event(), handler))
        .orElseGet(() -> Mono.error(new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT)));
  }
}
