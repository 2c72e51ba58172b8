package io.juncture.subgraph.request;

import io.micrometer.context.ContextRegistry;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of a request: the client's own when it is well formed, else a new one. */
public final class RequestId {

  /** The HTTP header that carries it, both ways. */
  public static final String HEADER = "X-Request-Id";
  /** Its name in the Reactor context, the GraphQL context and the log's MDC. */
  public static final String KEY = "requestId";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private RequestId() {}

  /** Lets the id follow into the log wherever the Reactor context is restored, as it is for resolvers. */
  static void joinLog() {
    ContextRegistry.getInstance().registerThreadLocalAccessor(
        KEY, () -> MDC.get(KEY), id -> MDC.put(KEY, id), () -> MDC.remove(KEY));
  }

  static String of(@Nullable String sent) {
    return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
