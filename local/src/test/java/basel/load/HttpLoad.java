package basel.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Connections that each ask, wait for the answer, and ask again.
@SuppressWarnings("FutureReturnValueIgnored") // what was not written is not counted
final class HttpLoad {
    private static final int WARM_SECONDS = 5;

    private final EventLoopGroup loops;
    private final URI uri;
    private final int connections;
    private final int seconds;
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();

    HttpLoad(EventLoopGroup loops, URI uri, int connections, int seconds) {
        this.loops = loops;
        this.uri = uri;
        this.connections = connections;
        this.seconds = seconds;
    }

    /// Requests a second after some seconds of warming up, and how many were not answered with 200.
    record Result(int connections, double perSecond, long refused) {}

    Result run() throws InterruptedException {
        for (int i = 0; i < connections; i++) {
            connect();
        }
        TimeUnit.SECONDS.sleep(WARM_SECONDS);
        long before = answered.sum();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        double took = (System.nanoTime() - began) / 1e9;
        return new Result(connections, (answered.sum() - before) / took, refused.sum());
    }

    private void connect() {
        new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(
                        new ChannelInitializer<SocketChannel>() {
                            @Override
                            protected void initChannel(SocketChannel channel) {
                                channel.pipeline()
                                        .addLast(
                                                new HttpClientCodec(),
                                                new HttpObjectAggregator(1_048_576),
                                                new Asker());
                            }
                        })
                .connect(uri.getHost(), uri.getPort());
    }

    private final class Asker extends SimpleChannelInboundHandler<FullHttpResponse> {
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ask(ctx);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpResponse response) {
            if (response.status().code() == 200) {
                answered.increment();
            } else {
                refused.increment();
            }
            ask(ctx);
        }

        /// A server that closes after each answer is asked anew.
        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            connect();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }

        private void ask(ChannelHandlerContext ctx) {
            var request =
                    new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri.getPath());
            request.headers().set(HttpHeaderNames.HOST, uri.getAuthority());
            ctx.writeAndFlush(request);
        }
    }
}
