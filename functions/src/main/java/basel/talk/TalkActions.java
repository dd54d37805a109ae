package basel.talk;

import basel.shared.push.Connections;
import basel.shared.web.SocketAction;
import basel.shared.web.SocketCall;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// The socket actions of conversations.
@Factory
final class TalkActions {
    private final Talk talk;
    private final Opening opening;
    private final Connections connections;

    TalkActions(Talk talk, Opening opening, Connections connections) {
        this.talk = talk;
        this.opening = opening;
        this.connections = connections;
    }

    private record Action(String name, Consumer<SocketCall> deed) implements SocketAction {
        @Override
        public void run(SocketCall call) {
            deed.accept(call);
        }
    }

    @Singleton
    @Named("chat.open")
    SocketAction open() {
        return new Action(
                "chat.open",
                call -> {
                    var head = talk.readable(call.member(), call.text("chatId"));
                    var after = call.number("after", -1);
                    opening.open(head, call.member().id(), after, call.connection());
                });
    }

    @Singleton
    @Named("chat.send")
    SocketAction send() {
        return new Action(
                "chat.send",
                call ->
                        talk.send(
                                call.member(),
                                call.text("chatId"),
                                call.text("clientId"),
                                call.text("text"),
                                call.connection()));
    }

    @Singleton
    @Named("chat.stop")
    SocketAction stop() {
        return new Action(
                "chat.stop",
                call -> {
                    var head = talk.stop(call.member(), call.text("chatId"));
                    connections.tell(call.connection(), talk.status(head));
                });
    }

    @Singleton
    @Named("chat.regenerate")
    SocketAction regenerate() {
        return new Action(
                "chat.regenerate",
                call -> {
                    var chat = call.text("chatId");
                    connections.watch(talk.mine(call.member(), chat).id(), call.connection());
                    talk.regenerate(call.member(), chat, call.text("messageId"));
                });
    }

    @Singleton
    @Named("chat.typing")
    SocketAction typing() {
        return new Action(
                "chat.typing",
                call -> talk.typing(call.member(), call.text("chatId"), call.connection()));
    }

    @Singleton
    @Named("chat.read")
    SocketAction read() {
        return new Action(
                "chat.read",
                call -> talk.read(call.member(), call.text("chatId"), call.number("seq", -1)));
    }
}
