package basel.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// `Load SOCKET_URL HTTP_URL SOCKETS SECONDS CONNECTIONS`: prints what came of it as one line of
/// JSON.
final class Load {
    private static final int HTTP_SECONDS = 10;

    private Load() {}

    static Map<String, Object> run(URI socket, URI http, int sockets, int seconds, int connections)
            throws InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        try {
            new SocketLoad(loops, socket, Math.min(sockets, 100), 5).run(); // so that both are warm
            var echoed = new SocketLoad(loops, socket, sockets, seconds).run();
            var asked =
                    new HttpLoad(loops, http, connections, Math.min(seconds, HTTP_SECONDS)).run();
            return Map.of("sockets", echoed, "http", asked);
        } finally {
            var _ = loops.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
        }
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        var result =
                run(
                        URI.create(arguments[0]),
                        URI.create(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]));
        System.out.println(new ObjectMapper().writeValueAsString(result));
        System.exit(0);
    }
}
