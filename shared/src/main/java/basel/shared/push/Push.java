package basel.shared.push;

import basel.shared.kernel.ConnectionId;
import io.micronaut.context.BeanProvider;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/// Posts events to open sockets. Its client is made when first needed, as its endpoint is a
/// parameter.
@Singleton
public final class Push {
    private final BeanProvider<ApiGatewayManagementApiClient> client;
    private final JsonMapper json;

    Push(BeanProvider<ApiGatewayManagementApiClient> client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /// Posts one event to one socket.
    public PushResult send(ConnectionId to, ServerEvent event) {
        try {
            var bytes = SdkBytes.fromByteArray(json.writeValueAsBytes(event));
            client.get().postToConnection(b -> b.connectionId(to.value()).data(bytes));
            return PushResult.SENT;
        } catch (GoneException gone) {
            return PushResult.GONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + event.getClass().getSimpleName(), e);
        }
    }

    /// Closes a socket; one that is gone already counts as closed.
    public void close(ConnectionId connection) {
        try {
            client.get().deleteConnection(b -> b.connectionId(connection.value()));
        } catch (GoneException gone) {
            return;
        }
    }
}
