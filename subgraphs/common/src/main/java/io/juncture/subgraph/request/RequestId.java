package io.juncture.subgraph.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request: the client's own when it is well formed, else a new one. */
public final class RequestId {

  /** The HTTP header that carries it, both ways. */
  public static final String HEADER = "X-Request-Id";
  /** Its name in the Reactor context, the GraphQL context and the log's MDC. */
  public static final String KEY = "requestId";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private RequestId() {}

  static String of(@Nullable String sent) {
    return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
