package basel.local.gateway;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client's connection: hands each request to the door, one at a time, and becomes a socket
/// where the door agrees.
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written any more is lost on AWS too
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

    private final Door door;
    private final ExecutorService threads;

    HttpConnection(Door door, ExecutorService threads) {
        this.door = door;
        this.threads = threads;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest message) {
        if (message.decoderResult().isFailure()) {
            boolean tooLong = message.decoderResult().cause() instanceof TooLongHttpHeaderException;
            var refusal =
                    tooLong
                            ? Reply.message(431, "Request Header Fields Too Large")
                            : Reply.message(400, "Bad Request");
            write(ctx, refusal, false);
            return;
        }
        var request = request(ctx, message);
        ctx.channel().config().setAutoRead(false);
        if (request.wantsSocket()) {
            var handshake = message.retain();
            threads.execute(() -> upgrade(ctx, handshake, request));
            return;
        }
        boolean keepAlive = HttpUtil.isKeepAlive(message);
        threads.execute(() -> {
            write(ctx, answer(request), keepAlive);
            ctx.channel().config().setAutoRead(true);
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            log.warn("connection failed", cause);
        }
        ctx.close();
    }

    private Reply answer(Request request) {
        try {
            return door.answer(request);
        } catch (RuntimeException e) {
            log.error("no answer to {} {}", request.method(), request.path(), e);
            return Reply.message(500, "Internal Server Error");
        }
    }

    private Door.Upgrade decide(Request request) {
        try {
            return door.upgrade(request);
        } catch (RuntimeException e) {
            log.error("no answer to the handshake at {}", request.path(), e);
            return new Door.Upgrade.Refused(Reply.message(500, "Internal Server Error"));
        }
    }

    private void upgrade(ChannelHandlerContext ctx, FullHttpRequest handshake, Request request) {
        var decision = decide(request);
        ctx.channel()
                .eventLoop()
                .execute(() -> {
                    try {
                        switch (decision) {
                            case Door.Upgrade.Refused(var reply) -> write(ctx, reply, false);
                            case Door.Upgrade.Accepted(var connection, var protocol) ->
                                    open(
                                            ctx,
                                            handshake,
                                            connection,
                                            protocol == null ? "" : protocol);
                        }
                    } finally {
                        handshake.release();
                    }
                });
    }

    private void open(
            ChannelHandlerContext ctx,
            FullHttpRequest handshake,
            SocketConnection connection,
            String protocol) {
        var decoder =
                WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(SocketFrames.LARGEST_FRAME)
                        .closeOnProtocolViolation(false)
                        .build();
        var shaker =
                new WebSocketServerHandshakerFactory("ws://local" + handshake.uri(), null, decoder)
                        .newHandshaker(handshake);
        if (shaker == null) {
            connection.abandon();
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(ctx.channel());
            return;
        }
        var extra = new DefaultHttpHeaders();
        if (!protocol.isEmpty()) {
            extra.set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, protocol);
        }
        var pipeline = ctx.pipeline();
        pipeline.remove(HttpObjectAggregator.class);
        var frames = new SocketFrames(connection, threads);
        pipeline.replace(this, "frames", frames);
        shaker.handshake(ctx.channel(), handshake, extra, ctx.channel().newPromise())
                .addListener(_ -> frames.opened());
    }

    private static Request request(ChannelHandlerContext ctx, FullHttpRequest message) {
        var uri = message.uri().startsWith("/") ? message.uri() : "/";
        int question = uri.indexOf('?');
        var ip =
                ctx.channel().remoteAddress() instanceof InetSocketAddress address
                        ? address.getAddress().getHostAddress()
                        : "127.0.0.1";
        return new Request(
                message.method().name(),
                question < 0 ? uri : uri.substring(0, question),
                question < 0 ? "" : uri.substring(question + 1),
                new Headers(message.headers().entries()),
                ByteBufUtil.getBytes(message.content()),
                ip);
    }

    private static void write(ChannelHandlerContext ctx, Reply reply, boolean keepAlive) {
        var response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.valueOf(reply.status()),
                        Unpooled.wrappedBuffer(reply.body()));
        for (var line : reply.headers().lines()) {
            response.headers().add(line.getKey(), line.getValue());
        }
        if (reply.status() != 204 && reply.status() != 304) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        }
        HttpUtil.setKeepAlive(response, keepAlive);
        var written = ctx.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }
}
