package basel.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import com.amazonaws.services.dynamodbv2.model.ListTablesRequest;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/// DynamoDB Local as a process that listens on 127.0.0.1 only (its own command line binds every interface and reports
/// its use). Prints `port <number>` when it stands, and ends when its standard input does, so it never outlives its
/// parent.
final class LoopbackServer {
    /// The file's name is DynamoDB Local's own, for one database shared by all callers.
    private static final String FILE = "shared-local-instance.db";

    private LoopbackServer() {}

    /// @param arguments the port (0 takes a free one) and, unless in memory, the folder of the database
    public static void main(String[] arguments) throws Exception {
        var port = Integer.parseInt(arguments[0]);
        var folder = arguments.length > 1 ? arguments[1] : null;
        var parent = new Thread(LoopbackServer::endWithParent, "parent"); // watched from the start, which may hang
        parent.setDaemon(true);
        parent.start();
        var requests = new LocalDynamoDBRequestHandler(0, folder == null, folder, true, false);
        if (folder != null) {
            requests.listTables("local", "eu-central-1", new ListTablesRequest()); // makes the file
            writeAhead(new File(folder, FILE));
        }
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, null), "/"));
        server.start();
        System.out.println("port " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, requests), "stop"));
        server.join();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // the parent still holds the other end
            }
        } catch (IOException e) {
            System.err.println("the parent cannot be heard: " + e);
        }
        System.exit(0);
    }

    private static void stop(Server server, LocalDynamoDBRequestHandler requests) {
        try {
            server.stop();
            requests.shutdown();
        } catch (Exception e) {
            System.err.println("cannot stop: " + e);
        }
        Runtime.getRuntime().halt(0);
    }

    /// Lets SQLite write ahead, which it remembers in the file: a write then waits for the disk once, not four times.
    private static void writeAhead(File file) throws SQLiteException {
        Logger.getLogger("com.almworks.sqlite4java").setLevel(Level.WARNING);
        var connection = new SQLiteConnection(file);
        try {
            connection.open(true);
            connection.exec("PRAGMA journal_mode=WAL");
        } finally {
            connection.dispose();
        }
    }
}
