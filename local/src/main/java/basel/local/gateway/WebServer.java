package basel.local.gateway;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// An HTTP/1.1 and WebSocket port. Reading and writing is Netty's, answering is on virtual threads.
public final class WebServer implements AutoCloseable {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LARGEST_HEADERS = 10_240;
    private static final int LARGEST_BODY = 32 * 1024 * 1024;

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Channel channel;

    private WebServer(String bind, int port, Door door) throws InterruptedException {
        channel =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, 1024)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel client) {
                                        client.pipeline()
                                                .addLast(
                                                        new HttpServerCodec(
                                                                new HttpDecoderConfig()
                                                                        .setMaxInitialLineLength(
                                                                                LONGEST_LINE)
                                                                        .setMaxHeaderSize(
                                                                                LARGEST_HEADERS)))
                                                .addLast(new HttpObjectAggregator(LARGEST_BODY))
                                                .addLast(new HttpConnection(door, threads));
                                    }
                                })
                        .bind(bind, port)
                        .sync()
                        .channel();
    }

    /// Opens the port (0 takes a free one). Throws `BindException` where it is taken.
    public static WebServer start(String bind, int port, Door door) throws InterruptedException {
        return new WebServer(bind, port, door);
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        threads.shutdownNow();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
