package basel.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Sockets that each say something once a second, and want to hear it again.
@SuppressWarnings("FutureReturnValueIgnored") // what was not written comes out as lost
final class SocketLoad {
    private static final int NEW_PER_SECOND = 250;
    private static final long PATIENCE_SECONDS = 10;

    private final EventLoopGroup loops;
    private final URI uri;
    private final int count;
    private final int seconds;
    private final List<Channel> open = new CopyOnWriteArrayList<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger strange = new AtomicInteger();
    private final Times times;

    SocketLoad(EventLoopGroup loops, URI uri, int count, int seconds) {
        this.loops = loops;
        this.uri = uri;
        this.count = count;
        this.seconds = seconds;
        this.times = new Times(count * seconds);
    }

    /// What came of it; times in milliseconds. A message of a socket that never opened is lost,
    /// too.
    record Result(
            int sockets, int opened, int messages, int lost, int strange, double p50, double p99) {}

    Result run() throws InterruptedException {
        connect();
        var random = new Random(1);
        for (var channel : open) {
            channel.eventLoop()
                    .schedule(() -> say(channel, 0), random.nextInt(1_000), TimeUnit.MILLISECONDS);
        }
        TimeUnit.SECONDS.sleep(seconds + 1L);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        open.forEach(Channel::close);
        int wanted = count * seconds;
        int lost = wanted - times.count();
        return new Result(
                count,
                open.size(),
                wanted,
                lost,
                strange.get(),
                times.within(0.5),
                times.within(0.99));
    }

    private void connect() throws InterruptedException {
        for (int i = 0; i < count; i++) {
            bootstrap().connect(uri.getHost(), uri.getPort());
            if (i % (NEW_PER_SECOND / 10) == 0) {
                Thread.sleep(100);
            }
        }
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * PATIENCE_SECONDS);
        while (open.size() < count && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private void say(Channel channel, int number) {
        if (number == seconds) {
            return;
        }
        channel.eventLoop().schedule(() -> say(channel, number + 1), 1, TimeUnit.SECONDS);
        var text =
                "{\"action\":\"echo\",\"n\":"
                        + sent.getAndIncrement()
                        + ",\"at\":"
                        + System.nanoTime()
                        + "}";
        waiting.add(text);
        channel.writeAndFlush(new TextWebSocketFrame(text));
    }

    private void heard(String text) {
        if (!waiting.remove(text)) {
            strange.incrementAndGet();
            return;
        }
        var at = text.substring(text.lastIndexOf(':') + 1, text.length() - 1);
        times.add(System.nanoTime() - Long.parseLong(at));
    }

    private Bootstrap bootstrap() {
        return new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(
                        new ChannelInitializer<SocketChannel>() {
                            @Override
                            protected void initChannel(SocketChannel channel) {
                                var shaker =
                                        WebSocketClientHandshakerFactory.newHandshaker(
                                                uri,
                                                WebSocketVersion.V13,
                                                null,
                                                false,
                                                new DefaultHttpHeaders());
                                channel.pipeline()
                                        .addLast(
                                                new HttpClientCodec(),
                                                new HttpObjectAggregator(65_536),
                                                new WebSocketClientProtocolHandler(
                                                        shaker, true, false, 20_000),
                                                new Ear());
                            }
                        });
    }

    private final class Ear extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                open.add(ctx.channel());
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) {
            heard(frame.text());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }
    }
}
