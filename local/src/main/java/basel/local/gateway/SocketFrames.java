package basel.local.gateway;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The frames of one socket: puts messages together, keeps API Gateway's limits and clocks.
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be written any more is lost on AWS too
final class SocketFrames extends SimpleChannelInboundHandler<WebSocketFrame> {
    static final int LARGEST_FRAME = 32 * 1024;
    static final int LARGEST_MESSAGE = 128 * 1024;

    private final SocketConnection connection;
    private final ExecutorService threads;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private @Nullable ChannelHandlerContext context;

    SocketFrames(SocketConnection connection, ExecutorService threads) {
        this.connection = connection;
        this.threads = threads;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    void opened() {
        var ctx = context;
        if (ctx == null || !ctx.channel().isActive()) {
            connection.abandon();
            return;
        }
        connection.open(ctx.channel());
        ctx.channel().config().setAutoRead(true);
        var clocks = connection.api().clocks();
        ctx.executor()
                .schedule(
                        () -> connection.close(1001, "Going away"),
                        clocks.life().toMillis(),
                        TimeUnit.MILLISECONDS);
        watchIdle(ctx, clocks.idle());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (connection.isEnded()) {
            if (frame instanceof CloseWebSocketFrame) {
                ctx.close();
            }
            return;
        }
        connection.touch();
        switch (frame) {
            case TextWebSocketFrame text -> append(text);
            case ContinuationWebSocketFrame more -> append(more);
            case BinaryWebSocketFrame _ ->
                    connection.close(1003, "Binary frames are not supported");
            case PingWebSocketFrame ping ->
                    ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame close -> closedByClient(ctx, close);
            default -> {}
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        connection.endedByClient(1006, "Connection closed abnormally");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            connection.close(corrupted.closeStatus().code(), corrupted.closeStatus().reasonText());
        } else if (cause instanceof CorruptedFrameException) {
            connection.close(1002, "Protocol error");
        } else {
            ctx.close();
        }
    }

    private void append(WebSocketFrame frame) {
        if (message.size() + frame.content().readableBytes() > LARGEST_MESSAGE) {
            connection.close(1009, "Message too long");
            return;
        }
        var bytes = new byte[frame.content().readableBytes()];
        frame.content().readBytes(bytes);
        message.writeBytes(bytes);
        if (frame.isFinalFragment()) {
            var whole = message.toByteArray();
            message.reset();
            whole(whole);
        }
    }

    private void whole(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            threads.execute(() -> connection.api().message(connection, text));
        } catch (CharacterCodingException _) {
            connection.close(1007, "Invalid UTF-8");
        }
    }

    private void closedByClient(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
        int code = close.statusCode() < 0 ? 1005 : close.statusCode();
        var reason = code == 1005 ? "Client-side close frame status not set" : close.reasonText();
        ctx.writeAndFlush(close.retain()).addListener(_ -> ctx.close());
        connection.endedByClient(code, reason);
    }

    private void watchIdle(ChannelHandlerContext ctx, Duration idle) {
        var left = idle.minus(Duration.between(connection.lastActiveAt(), Instant.now()));
        if (left.isNegative() || left.isZero()) {
            connection.close(1001, "Going away");
            return;
        }
        if (ctx.channel().isActive()) {
            ctx.executor()
                    .schedule(
                            () -> watchIdle(ctx, idle), left.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }
}
