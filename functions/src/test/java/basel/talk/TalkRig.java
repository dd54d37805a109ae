package basel.talk;

import basel.shared.kernel.ChatId;
import basel.shared.kernel.ConnectionId;
import basel.shared.kernel.Member;
import basel.shared.kernel.MessageId;
import basel.shared.kernel.Role;
import basel.shared.kernel.SessionId;
import basel.shared.kernel.UserId;
import basel.shared.model.LanguageModel;
import basel.shared.push.Chat;
import basel.shared.push.Message;
import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import basel.shared.web.SocketAction;
import basel.shared.web.SocketCall;
import basel.shared.work.QueuedWork;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The conversation engine over DynamoDB Local, with queues, sockets and parameters in memory and a
/// clock that stands still. One context serves all tests of this package.
final class TalkRig {
    static final Duration VISIBILITY = Duration.ofMinutes(3);

    private static final Argument<Map<String, Object>> ANYTHING =
            Argument.mapOf(String.class, Object.class);
    private static final StillClock CLOCK = new StillClock();
    private static final Kill KILL = new Kill();
    private static final MemoryQueues QUEUES = new MemoryQueues(KILL, CLOCK);
    private static final MemorySockets SOCKETS = new MemorySockets(KILL);
    private static final PieceModel MODEL = new PieceModel(CLOCK);
    private static final TalkRig ONLY = new TalkRig();

    final StillClock clock = CLOCK;
    final Kill kill = KILL;
    final MemoryQueues queues = QUEUES;
    final MemorySockets sockets = SOCKETS;
    final PieceModel model = MODEL;
    private final List<LocalTable> tables;
    private final ApplicationContext context;

    private TalkRig() {
        var all = LocalDynamo.tablesOf(Path.of("../template.yaml"));
        var used = Set.of("Chats", "Connections", "Usage");
        tables = all.stream().filter(table -> used.contains(table.name())).toList();
        var settings = new HashMap<String, Object>();
        all.forEach(table -> settings.put("basel.tables." + setting(table.name()), table.name()));
        settings.put("talk.test", "true");
        settings.put("basel.parameters", "/basel/test");
        settings.put("basel.queues.replies", "replies.fifo");
        settings.put("basel.queues.after", "after");
        settings.put("aws.region", "eu-central-1");
        context =
                ApplicationContext.builder()
                        .environments("function", "lambda", "test")
                        .deduceEnvironment(false)
                        .banner(false)
                        .properties(settings)
                        .start();
    }

    /// The engine with nothing going on.
    static TalkRig fresh() {
        LocalDynamo.with(ONLY.tables);
        ONLY.queues.clear();
        ONLY.sockets.clear();
        ONLY.model.reset();
        ONLY.kill.disarm();
        ONLY.kill.forget();
        return ONLY;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Somebody nobody knows yet.
    Member somebody() {
        var ids = bean(basel.shared.kernel.Ids.class);
        return new Member(
                new UserId(ids.next()), new SessionId(ids.next()), Set.of(Role.CANDIDATE), "en");
    }

    /// A conversation in which nothing was said; persons speak first.
    Head chat(Member member) {
        return bean(Talk.class).begin(member, Chat.Kind.simulation, null).head();
    }

    /// What a client sends over a socket.
    void act(String action, Member member, String socket, Map<String, Object> frame) {
        var call =
                new SocketCall(
                        new ConnectionId(socket),
                        member,
                        JsonNode.from(frame),
                        "request",
                        new SocketCall.Caller("192.0.2.1", "Test", null));
        context.getBean(SocketAction.class, Qualifiers.byName(action)).run(call);
    }

    void send(Member member, String socket, ChatId chat, String clientId, String text) {
        act(
                "chat.send",
                member,
                socket,
                Map.of("chatId", chat.value(), "clientId", clientId, "text", text));
    }

    void open(Member member, String socket, ChatId chat) {
        act("chat.open", member, socket, Map.of("chatId", chat.value()));
    }

    /// Delivers orders until none is left; a killed worker's order comes again when its time of
    /// invisibility is over.
    void drain() {
        for (var entry = queues.receive(); entry.isPresent(); entry = queues.receive()) {
            var order = entry.get().order;
            boolean done = survives(() -> bean(ReplyWriter.class).write(order) != null);
            if (done) {
                queues.done(entry.get());
            } else {
                clock.pass(VISIBILITY);
            }
        }
    }

    /// Does the engine's own work that waits: summaries, titles. Work that fails is gone, as if it
    /// had failed three times.
    void work() {
        List<QueuedWork> works = List.of(bean(SummaryWork.class), bean(TitleWork.class));
        for (var text : queues.takeWork()) {
            var message = JsonNode.from(bean(Texts.class).read(text, ANYTHING));
            works.stream()
                    .filter(work -> work.type().equals(message.get("type").getStringValue()))
                    .forEach(work ->
                            survives(() -> {
                                work.run(message.get("body"));
                                return true;
                            }));
        }
    }

    /// Runs as an own invocation: whether it came to a good end.
    boolean survives(Supplier<Boolean> invocation) {
        try {
            return invocation.get();
        } catch (Kill.Dead dead) {
            return false;
        } catch (RuntimeException broken) {
            return false;
        } finally {
            kill.revive();
        }
    }

    /// What the schedule does after a while, and what follows from it.
    void sweep() {
        clock.pass(Duration.ofSeconds(61));
        bean(OwedReplies.class).run(clock.instant());
        drain();
    }

    Head head(ChatId chat) {
        return bean(Chats.class).find(chat).orElseThrow();
    }

    /// Everything that was said, oldest first.
    List<Message> said(ChatId chat) {
        return bean(Messages.class).after(chat, 0, 1000).stream().map(Said::message).toList();
    }

    List<Message> replies(ChatId chat) {
        return said(chat).stream().filter(m -> m.role() == Message.Role.basel).toList();
    }

    /// The items of a conversation as they lie in the store, as text; bytes as if they were text.
    List<String> items(String chat) {
        var query =
                QueryRequest.builder()
                        .tableName("Chats")
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(chat)))
                        .build();
        return bean(DynamoDbClient.class).queryPaginator(query).items().stream()
                .map(TalkRig::plain)
                .toList();
    }

    private static String plain(Map<String, AttributeValue> item) {
        var text = new StringBuilder();
        item.forEach((name, value) -> {
            var bytes = value.b() == null ? "" : value.b().asString(StandardCharsets.ISO_8859_1);
            text.append(name).append('=').append(value).append(bytes).append(' ');
        });
        return text.toString();
    }

    MessageId newest(ChatId chat) {
        return new MessageId(said(chat).getLast().id());
    }

    private static String setting(String table) {
        return table.equals("LimitsTable") ? "limits" : table.toLowerCase(java.util.Locale.ROOT);
    }

    /// What takes AWS's place.
    @Factory
    @Requires(property = "talk.test")
    static final class StandIns {
        @Singleton
        @Replaces(Clock.class)
        Clock clock() {
            return CLOCK;
        }

        @Singleton
        BeanCreatedEventListener<SqsClient> sqs() {
            return made -> QUEUES;
        }

        @Singleton
        BeanCreatedEventListener<SsmClient> ssm() {
            return made -> new MemoryParameters();
        }

        @Singleton
        BeanCreatedEventListener<ApiGatewayManagementApiClient> sockets() {
            return made -> SOCKETS;
        }

        @Singleton
        BeanCreatedEventListener<DynamoDbClient> dynamo() {
            return made ->
                    DynamoDbClient.builder()
                            .endpointOverride(LocalDynamo.endpoint())
                            .region(Region.EU_CENTRAL_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("local", "local")))
                            .httpClient(UrlConnectionHttpClient.create())
                            .overrideConfiguration(
                                    c -> c.addExecutionInterceptor(new KillInterceptor(KILL)))
                            .build();
        }

        @Singleton
        LanguageModel model() {
            return MODEL;
        }

        @Singleton
        TestKind plain() {
            return TestKind.of(Chat.Kind.simulation, false, false);
        }

        @Singleton
        @jakarta.inject.Named("only")
        TestKind only() {
            return TestKind.of(Chat.Kind.assistant, true, true);
        }
    }
}
