package basel.shared.push;

import basel.shared.kernel.UserId;
import basel.shared.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;

/// A person's open sockets.
@Singleton
final class ConnectionData implements PersonalData {
    private final Connections connections;

    ConnectionData(Connections connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public Object export(UserId user) {
        return List.of();
    }

    @Override
    public void delete(UserId user) {
        connections.of(user).forEach(connection -> connections.drop(connection.id()));
    }
}
