package io.juncture.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Lets a connection read on after every answer. Reactor Netty (1.3.6) does so by itself but for one case: a request that comes
 * before it has tidied up after the answer to the one before, and that it can answer at once. Then it forgets to, and nothing
 * more would be answered on that connection.
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
