package io.juncture.subgraph.sample;

import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.graphql.Entities;
import io.juncture.subgraph.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.r2dbc.core.DataClassRowMapper;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class BookController {

  record Book(String id, String title, BigDecimal price) {}

  record Tag(@NotBlank String name, @Nullable BigDecimal weight) {}

  record BookInput(@NotBlank String title, @Positive BigDecimal price, List<@Valid Tag> tags) {}

  private final DatabaseClient client;

  BookController(DatabaseClient client) {
    this.client = client;
  }

  @QueryMapping
  String caller(@ContextValue Caller caller) {
    return caller.toString();
  }

  @QueryMapping
  String greeting(@Argument @Size(max = 5) String name) {
    LoggerFactory.getLogger(BookController.class).info("Greeting {}", name);
    return "Hello " + name;
  }

  @QueryMapping
  BigDecimal echo(@Argument BigDecimal amount) {
    return amount;
  }

  @QueryMapping
  Mono<String> broken() {
    return client.sql("SELECT secret FROM nowhere").fetch().one().map(Object::toString);
  }

  @QueryMapping
  Mono<List<Book>> books(@Argument List<String> ids) {
    return find(ids);
  }

  @MutationMapping
  Book createBook(@Argument @Valid BookInput input) {
    return new Book("new", input.title(), input.price());
  }

  @BatchMapping
  Mono<Map<Book, Book>> next(List<Book> books, @ContextValue Caller caller) {
    if (!caller.is("user-1")) {
      throw SubgraphException.forbidden("The next book is for user-1.");
    }
    return find(books.stream().map(BookController::successor).toList()).map(found -> {
      Map<Book, Book> next = new HashMap<>();
      for (int i = 0; i < books.size(); i++) {
        next.put(books.get(i), found.get(i));
      }
      return next;
    });
  }

  private static String successor(Book book) {
    return "b" + (Integer.parseInt(book.id().substring(1)) + 1);
  }

  @EntityMapping("Book")
  Mono<List<Book>> bookEntities(@Argument List<String> idList) {
    return find(idList);
  }

  @EntityMapping("Fragile")
  Mono<List<Book>> fragileEntities(@Argument List<String> idList) {
    return client.sql("SELECT secret FROM nowhere").fetch().all().then(Mono.empty());
  }

  private Mono<List<Book>> find(List<String> ids) {
    return client.sql("SELECT id, title, price FROM book WHERE id = ANY($1)")
        .bind(0, ids.toArray(String[]::new))
        .map(new DataClassRowMapper<>(Book.class))
        .all()
        .collectList()
        .map(found -> Entities.inOrder(ids, found, Book::id));
  }
}
