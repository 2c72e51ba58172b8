package io.juncture.subgraph.request;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Lets a connection read on after every answer. Reactor Netty (1.3.6) forgets to after a request that comes before it has
 * tidied up after the answer to the one before, and that it can answer at once. The gateway keeps its connections open:
 * one that is read no more would cost it a timeout for each request until it gives the connection up.
 */
final class ReadingOn extends ChannelOutboundHandlerAdapter {

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    context.write(message, promise);
    var interim = message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !interim) {
      context.executor().execute(context::read);
    }
  }
}
