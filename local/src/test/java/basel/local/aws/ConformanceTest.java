package basel.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/// What AWS does, asked through AWS's SDK. `source` is the page of AWS's documentation that says
/// so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConformanceTest {
    private static final String ATTRIBUTES = "Amazon SQS API Reference: ReceiveMessage";
    private static final String SEND = "Amazon SQS API Reference: SendMessage";

    private final Shop shop = new Shop(new Pace(10, 1));
    private final Shop.OneSocket socket = new Shop.OneSocket();

    private record Case(String name, String source, Consumer<Shop> check) {}

    @AfterAll
    void close() {
        shop.close();
    }

    @TestFactory
    Stream<DynamicTest> aws_and_this_machine_answer_alike() {
        shop.aws.drive((id, _, _) -> new basel.local.run.Outcome.Failed("none", id), socket);
        return cases().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.name() + " [" + each.source() + "]",
                                () -> each.check().accept(shop)));
    }

    private List<Case> cases() {
        return List.of(
                new Case(
                        "a message comes back with its digest and attributes",
                        SEND,
                        ConformanceTest::roundTrip),
                new Case(
                        "a message in flight is not received again",
                        "Amazon SQS Developer Guide: Amazon SQS visibility timeout",
                        ConformanceTest::visibility),
                new Case(
                        "a visibility of 0 gives the message back at once",
                        "Amazon SQS API Reference: ChangeMessageVisibility",
                        ConformanceTest::giveBack),
                new Case(
                        "a message not in flight has no visibility to change",
                        "Amazon SQS API Reference: ChangeMessageVisibility",
                        ConformanceTest::notInFlight),
                new Case("the receive count grows", ATTRIBUTES, ConformanceTest::receiveCount),
                new Case(
                        "a delayed message comes late",
                        "Amazon SQS Developer Guide: Amazon SQS message timers",
                        ConformanceTest::delayed),
                new Case(
                        "more than 15 minutes of delay is refused",
                        SEND,
                        s -> refused(s, "Plain", b -> b.delaySeconds(901))),
                new Case(
                        "a message delay on a FIFO queue is refused",
                        "Amazon SQS Developer Guide: Amazon SQS message timers",
                        s ->
                                refused(
                                        s,
                                        "Ordered",
                                        b ->
                                                b.delaySeconds(5)
                                                        .messageGroupId("g")
                                                        .messageDeduplicationId("d"))),
                new Case(
                        "a FIFO message needs a group",
                        SEND,
                        s -> refused(s, "Ordered", b -> b.messageDeduplicationId("d"))),
                new Case(
                        "a FIFO message needs a deduplication id",
                        SEND,
                        s -> refused(s, "Ordered", b -> b.messageGroupId("g"))),
                new Case(
                        "a repeat within five minutes is taken and not stored",
                        "Amazon SQS Developer Guide: Using the message deduplication ID in Amazon SQS",
                        ConformanceTest::deduplicated),
                new Case(
                        "the body deduplicates where the queue says so",
                        "Amazon SQS Developer Guide: Using the message deduplication ID in Amazon SQS",
                        ConformanceTest::contentDeduplicated),
                new Case(
                        "two groups may use one id in high throughput FIFO",
                        "Amazon SQS Developer Guide: High throughput for FIFO queues in Amazon SQS",
                        ConformanceTest::perGroup),
                new Case(
                        "a group with a message in flight gives no other",
                        "Amazon SQS Developer Guide: FIFO queue delivery logic in Amazon SQS",
                        ConformanceTest::groupBlocked),
                new Case(
                        "a message received too often goes to the dead-letter queue",
                        "Amazon SQS Developer Guide: Using dead-letter queues in Amazon SQS",
                        ConformanceTest::redrive),
                new Case(
                        "an unknown queue",
                        "Amazon SQS API Reference: GetQueueUrl",
                        s ->
                                assertThatThrownBy(() ->
                                                s.sqs("local")
                                                        .getQueueUrl(b -> b.queueName("none")))
                                        .isInstanceOf(QueueDoesNotExistException.class)),
                new Case(
                        "ten entries are the most of a batch",
                        "Amazon SQS API Reference: SendMessageBatch",
                        ConformanceTest::batchTooBig),
                new Case(
                        "a bad entry fails alone",
                        "Amazon SQS API Reference: SendMessageBatch",
                        ConformanceTest::batchPart),
                new Case(
                        "a queue tells its attributes",
                        "Amazon SQS API Reference: GetQueueAttributes",
                        ConformanceTest::queueAttributes),
                new Case(
                        "a long poll ends when a message comes",
                        "Amazon SQS Developer Guide: Amazon SQS short and long polling",
                        ConformanceTest::longPoll),
                new Case(
                        "an unknown receipt handle deletes nothing and is no error",
                        "Amazon SQS API Reference: DeleteMessage",
                        s ->
                                s.sqs("local")
                                        .deleteMessage(b ->
                                                b.queueUrl(s.queueUrl("Plain"))
                                                        .receiptHandle("gone"))),
                new Case(
                        "a simple mail",
                        "Amazon SES API v2 Reference: SendEmail",
                        ConformanceTest::simpleMail),
                new Case(
                        "a raw mail is read",
                        "Amazon SES API v2 Reference: RawMessage",
                        ConformanceTest::rawMail),
                new Case(
                        "too many mails",
                        "Amazon SES API v2 Reference: SendEmail, Errors",
                        ConformanceTest::mailThrottled),
                new Case(
                        "a text to a number",
                        "Amazon SNS API Reference: Publish",
                        ConformanceTest::text),
                new Case(
                        "a number that is none",
                        "Amazon SNS API Reference: Publish, Errors",
                        s ->
                                assertThatThrownBy(() ->
                                                s.sns("local")
                                                        .publish(b ->
                                                                b.phoneNumber("0170").message("x")))
                                        .isInstanceOf(InvalidParameterException.class)),
                new Case(
                        "a topic of the template, and none other",
                        "Amazon SNS API Reference: Publish",
                        ConformanceTest::topic),
                new Case(
                        "an unknown parameter",
                        "AWS Systems Manager API Reference: GetParameter",
                        s ->
                                assertThatThrownBy(() ->
                                                s.ssm("local").getParameter(b -> b.name("/none")))
                                        .isInstanceOf(ParameterNotFoundException.class)),
                new Case(
                        "a secure string is shown only when decrypted",
                        "AWS Systems Manager API Reference: GetParameter",
                        ConformanceTest::secureString),
                new Case(
                        "a parameter is overwritten only on request",
                        "AWS Systems Manager API Reference: PutParameter",
                        ConformanceTest::overwrite),
                new Case(
                        "several parameters and those unknown",
                        "AWS Systems Manager API Reference: GetParameters",
                        ConformanceTest::several),
                new Case(
                        "parameters under a path",
                        "AWS Systems Manager API Reference: GetParametersByPath",
                        ConformanceTest::byPath),
                new Case(
                        "an item comes back, and what it cost is counted",
                        "Amazon DynamoDB Developer Guide: DynamoDB on-demand capacity mode",
                        ConformanceTest::item),
                new Case(
                        "a condition that does not hold",
                        "Amazon DynamoDB Developer Guide: Condition expressions",
                        ConformanceTest::condition),
                new Case(
                        "a transaction says which part failed",
                        "Amazon DynamoDB API Reference: TransactWriteItems",
                        ConformanceTest::transaction),
                new Case(
                        "too much throughput",
                        "Amazon DynamoDB Developer Guide: Error handling with DynamoDB",
                        ConformanceTest::throttled),
                new Case(
                        "a post to a socket",
                        "Amazon API Gateway Developer Guide: Use @connections commands in your backend service",
                        this::post),
                new Case(
                        "a socket that is gone",
                        "Amazon API Gateway Management API: PostToConnection",
                        s ->
                                assertThatThrownBy(() ->
                                                s.push("local")
                                                        .postToConnection(b ->
                                                                b.connectionId("AAAAAAAAAAAAAAA=")
                                                                        .data(
                                                                                SdkBytes
                                                                                        .fromUtf8String(
                                                                                                "x"))))
                                        .isInstanceOf(GoneException.class)),
                new Case(
                        "a socket tells since when it is there",
                        "Amazon API Gateway Management API: GetConnection",
                        s ->
                                assertThat(
                                                s.push("local")
                                                        .getConnection(
                                                                b -> b.connectionId(Shop.SOCKET))
                                                        .identity()
                                                        .sourceIp())
                                        .isEqualTo("127.0.0.1")),
                new Case(
                        "a socket is closed",
                        "Amazon API Gateway Management API: DeleteConnection",
                        s -> s.push("local").deleteConnection(b -> b.connectionId(Shop.SOCKET))),
                denied(
                        "a table that the role does not name",
                        400,
                        s ->
                                s.dynamo("Reader")
                                        .getItem(b ->
                                                b.tableName("Others").key(Map.of("pk", str("a"))))),
                denied(
                        "an index that the role does not name",
                        400,
                        s ->
                                s.dynamo("Reader")
                                        .query(b ->
                                                b.tableName("Things")
                                                        .indexName("by-owner")
                                                        .keyConditionExpression("owner = :o")
                                                        .expressionAttributeValues(
                                                                Map.of(":o", str("a"))))),
                denied(
                        "a queue that the role does not name",
                        403,
                        s ->
                                s.sqs("Writer")
                                        .sendMessage(b ->
                                                b.queueUrl(s.queueUrl("Dead")).messageBody("x"))),
                denied(
                        "a parameter that the role does not name",
                        400,
                        s -> s.ssm("Reader").getParameter(b -> b.name("/shop/secret"))),
                denied(
                        "a mail from an address the condition refuses",
                        403,
                        s -> mail(s, "Writer", "a@other.test", "b@x.test")),
                denied(
                        "a socket's end with the right to post only",
                        403,
                        s -> s.push("Writer").deleteConnection(b -> b.connectionId(Shop.SOCKET))),
                new Case(
                        "a text without the right",
                        "Amazon SNS API Reference: Common Errors",
                        s ->
                                assertThatThrownBy(() ->
                                                s.sns("Reader")
                                                        .publish(b ->
                                                                b.phoneNumber("+4915112345678")
                                                                        .message("x")))
                                        .isInstanceOf(AuthorizationErrorException.class)),
                new Case(
                        "credentials that nobody has",
                        "Amazon DynamoDB Developer Guide: Error handling with DynamoDB",
                        s ->
                                failing(
                                        400,
                                        "UnrecognizedClientException",
                                        () -> s.dynamo("Nobody").listTables())));
    }

    private static Case denied(String name, int status, Consumer<Shop> call) {
        return new Case(
                name,
                "IAM User Guide: Troubleshoot access denied error messages",
                s -> {
                    var before = s.aws.counters().since(java.time.Instant.EPOCH).denied().size();
                    failing(status, "AccessDeniedException", () -> call.accept(s));
                    assertThat(s.aws.counters().since(java.time.Instant.EPOCH).denied())
                            .hasSize(before + 1);
                });
    }

    private static void failing(int status, String code, Runnable call) {
        var failure = catchThrowableOfType(AwsServiceException.class, call::run);

        assertThat(failure).isNotNull();
        assertThat(failure.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.awsErrorDetails().errorMessage()).isNotBlank();
    }

    private static void roundTrip(Shop shop) {
        var sqs = shop.sqs("local");
        var url = shop.queueUrl("Plain");
        var attributes =
                Map.of(
                        "n",
                                MessageAttributeValue.builder()
                                        .dataType("Number")
                                        .stringValue("7")
                                        .build(),
                        "b",
                                MessageAttributeValue.builder()
                                        .dataType("Binary")
                                        .binaryValue(SdkBytes.fromUtf8String("x"))
                                        .build());

        var sent =
                sqs.sendMessage(
                        b -> b.queueUrl(url).messageBody("grüße").messageAttributes(attributes));
        var got = one(shop, "Plain");

        assertThat(sent.md5OfMessageBody()).isEqualTo(got.md5OfBody());
        assertThat(got.body()).isEqualTo("grüße");
        assertThat(got.messageId()).isEqualTo(sent.messageId());
        assertThat(got.messageAttributes()).isEqualTo(attributes);
        assertThat(got.attributes())
                .containsKeys(
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        MessageSystemAttributeName.SENDER_ID);
        delete(shop, "Plain", got);
    }

    private static void visibility(Shop shop) {
        send(shop, "Plain", "once");

        var got = one(shop, "Plain");

        assertThat(receive(shop, "Plain")).isEmpty();
        delete(shop, "Plain", got);
    }

    private static void giveBack(Shop shop) {
        send(shop, "Plain", "back");
        var got = one(shop, "Plain");

        shop.sqs("local")
                .changeMessageVisibility(b ->
                        b.queueUrl(shop.queueUrl("Plain"))
                                .receiptHandle(got.receiptHandle())
                                .visibilityTimeout(0));
        var again = one(shop, "Plain");

        assertThat(again.messageId()).isEqualTo(got.messageId());
        delete(shop, "Plain", again);
    }

    private static void notInFlight(Shop shop) {
        assertThatThrownBy(() ->
                        shop.sqs("local")
                                .changeMessageVisibility(b ->
                                        b.queueUrl(shop.queueUrl("Plain"))
                                                .receiptHandle("none")
                                                .visibilityTimeout(5)))
                .isInstanceOf(MessageNotInflightException.class);
    }

    private static void receiveCount(Shop shop) {
        send(shop, "Plain", "count");
        shop.sqs("local")
                .receiveMessage(b -> b.queueUrl(shop.queueUrl("Plain")).visibilityTimeout(0));

        var got = one(shop, "Plain");

        assertThat(got.attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
        delete(shop, "Plain", got);
    }

    private static void delayed(Shop shop) {
        shop.sqs("local")
                .sendMessage(b ->
                        b.queueUrl(shop.queueUrl("Plain")).messageBody("late").delaySeconds(5));

        assertThat(receive(shop, "Plain")).isEmpty();
        var late =
                shop.sqs("local")
                        .receiveMessage(b -> b.queueUrl(shop.queueUrl("Plain")).waitTimeSeconds(3))
                        .messages();

        assertThat(late).extracting(Message::body).containsExactly("late");
        delete(shop, "Plain", late.getFirst());
    }

    private static void refused(
            Shop shop,
            String queue,
            Consumer<software.amazon.awssdk.services.sqs.model.SendMessageRequest.Builder> change) {
        assertThatThrownBy(() ->
                        shop.sqs("local")
                                .sendMessage(b ->
                                        change.accept(
                                                b.queueUrl(shop.queueUrl(queue)).messageBody("x"))))
                .isInstanceOf(SqsException.class)
                .extracting(failure -> ((SqsException) failure).statusCode())
                .isEqualTo(400);
    }

    private static void deduplicated(Shop shop) {
        var first = sendFifo(shop, "OrderedDead", "dedupe", "a", "same");
        var repeat = sendFifo(shop, "OrderedDead", "dedupe", "b", "same");

        var got = one(shop, "OrderedDead");
        delete(shop, "OrderedDead", got);

        assertThat(repeat.messageId()).isEqualTo(first.messageId());
        assertThat(repeat.sequenceNumber()).isEqualTo(first.sequenceNumber());
        assertThat(got.body()).isEqualTo("a");
        assertThat(receive(shop, "OrderedDead")).isEmpty();
        sendFifo(shop, "OrderedDead", "dedupe", "c", "same");
        assertThat(receive(shop, "OrderedDead")).isEmpty();
    }

    private static void contentDeduplicated(Shop shop) {
        var url = shop.queueUrl("Content");
        shop.sqs("local").sendMessage(b -> b.queueUrl(url).messageBody("same").messageGroupId("g"));
        shop.sqs("local").sendMessage(b -> b.queueUrl(url).messageBody("same").messageGroupId("g"));

        assertThat(receive(shop, "Content")).hasSize(1);
    }

    private static void perGroup(Shop shop) {
        sendFifo(shop, "PerGroup", "g1", "a", "same");
        sendFifo(shop, "PerGroup", "g2", "b", "same");

        assertThat(receive(shop, "PerGroup")).extracting(Message::body).containsExactly("a", "b");
    }

    private static void groupBlocked(Shop shop) {
        sendFifo(shop, "Content", "x", "x1", "x1");
        sendFifo(shop, "Content", "x", "x2", "x2");
        sendFifo(shop, "Content", "y", "y1", "y1");
        var url = shop.queueUrl("Content");

        var first =
                shop.sqs("local")
                        .receiveMessage(b -> b.queueUrl(url).maxNumberOfMessages(1))
                        .messages();
        var second = receive(shop, "Content");
        shop.sqs("local")
                .deleteMessage(
                        b -> b.queueUrl(url).receiptHandle(first.getFirst().receiptHandle()));
        var third = receive(shop, "Content");

        assertThat(first).extracting(Message::body).containsExactly("x1");
        assertThat(second).extracting(Message::body).containsExactly("y1");
        assertThat(third).extracting(Message::body).containsExactly("x2");
        second.forEach(message -> delete(shop, "Content", message));
        third.forEach(message -> delete(shop, "Content", message));
    }

    private static void redrive(Shop shop) {
        var url = shop.queueUrl("Slow");
        var sent =
                shop.sqs("local")
                        .sendMessage(b -> b.queueUrl(url).messageBody("bad").delaySeconds(0));
        for (var i = 0; i < 2; i++) {
            assertThat(
                            shop.sqs("local")
                                    .receiveMessage(b -> b.queueUrl(url).visibilityTimeout(0))
                                    .messages())
                    .hasSize(1);
        }

        assertThat(receive(shop, "Slow")).isEmpty();
        var dead = one(shop, "Dead");

        assertThat(dead.messageId()).isEqualTo(sent.messageId());
        assertThat(dead.attributes())
                .containsEntry(
                        MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN,
                        "arn:aws:sqs:eu-central-1:000000000000:Slow");
        delete(shop, "Dead", dead);
    }

    private static void batchTooBig(Shop shop) {
        var entries =
                java.util.stream.IntStream.range(0, 11)
                        .mapToObj(i ->
                                software.amazon.awssdk.services.sqs.model
                                        .SendMessageBatchRequestEntry.builder()
                                        .id("e" + i)
                                        .messageBody("x")
                                        .build())
                        .toList();

        assertThatThrownBy(() ->
                        shop.sqs("local")
                                .sendMessageBatch(
                                        b -> b.queueUrl(shop.queueUrl("Plain")).entries(entries)))
                .isInstanceOf(TooManyEntriesInBatchRequestException.class);
    }

    private static void batchPart(Shop shop) {
        var answer =
                shop.sqs("local")
                        .sendMessageBatch(b ->
                                b.queueUrl(shop.queueUrl("Dead"))
                                        .entries(
                                                e -> e.id("good").messageBody("x"),
                                                e ->
                                                        e.id("bad")
                                                                .messageBody("x")
                                                                .delaySeconds(901)));
        var received = receive(shop, "Dead");
        var gone =
                shop.sqs("local")
                        .deleteMessageBatch(b ->
                                b.queueUrl(shop.queueUrl("Dead"))
                                        .entries(e ->
                                                e.id("1")
                                                        .receiptHandle(
                                                                received.getFirst()
                                                                        .receiptHandle())));

        assertThat(answer.successful()).extracting(entry -> entry.id()).containsExactly("good");
        assertThat(answer.failed()).extracting(entry -> entry.id()).containsExactly("bad");
        assertThat(gone.successful()).hasSize(1);
    }

    private static void queueAttributes(Shop shop) {
        send(shop, "Dead", "one");
        var all =
                shop.sqs("local")
                        .getQueueAttributes(b ->
                                b.queueUrl(shop.queueUrl("Dead"))
                                        .attributeNames(QueueAttributeName.ALL))
                        .attributes();

        assertThat(all)
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "30")
                .containsEntry(
                        QueueAttributeName.QUEUE_ARN, "arn:aws:sqs:eu-central-1:000000000000:Dead");
        shop.sqs("local").purgeQueue(b -> b.queueUrl(shop.queueUrl("Dead")));
        assertThat(receive(shop, "Dead")).isEmpty();
        assertThat(shop.sqs("local").listQueues(b -> b.queueNamePrefix("ordered")).queueUrls())
                .hasSize(2);
    }

    private static void longPoll(Shop shop) {
        var began = System.nanoTime();
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                return;
            }
            send(shop, "Plain", "now");
        });

        var got =
                shop.sqs("local")
                        .receiveMessage(b -> b.queueUrl(shop.queueUrl("Plain")).waitTimeSeconds(10))
                        .messages();

        assertThat(got).extracting(Message::body).containsExactly("now");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(250), Duration.ofSeconds(5));
        delete(shop, "Plain", got.getFirst());
    }

    private static void simpleMail(Shop shop) {
        var id = mail(shop, "Writer", "Shop <hello@shop.test>", "ada@x.test");

        var mail = shop.aws.mails().all().getFirst();

        assertThat(mail.id()).isEqualTo(id);
        assertThat(mail.from()).isEqualTo("Shop <hello@shop.test>");
        assertThat(mail.to()).containsExactly("ada@x.test");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.links())
                .containsExactly(
                        "http://127.0.0.1:8000/login#jwt=a.b-c_d", "http://127.0.0.1/x?a=1&b=2");
    }

    private static void rawMail(Shop shop) {
        var raw =
                """
                From: =?UTF-8?Q?Sh=C3=B6p?= <s@shop.test>
                To: a@x.test,
                 b@x.test
                Subject: =?utf-8?B?R3LDvMOfZQ==?=
                List-Unsubscribe: <http://127.0.0.1/u>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="cut"

                --cut
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Hall=C3=B6 http://127.0.0.1/a=
                bc.
                --cut
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PGEgaHJlZj0iaHR0cDovLzEyNy4wLjAuMS9oIj5oPC9hPg==
                --cut--
                """;

        shop.ses("local")
                .sendEmail(b -> b.content(c -> c.raw(r -> r.data(SdkBytes.fromUtf8String(raw)))));
        var mail = shop.aws.mails().all().getFirst();

        assertThat(mail.from()).isEqualTo("Shöp <s@shop.test>");
        assertThat(mail.to()).containsExactly("a@x.test", "b@x.test");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).startsWith("Hallö http://127.0.0.1/abc.");
        assertThat(mail.html()).isEqualTo("<a href=\"http://127.0.0.1/h\">h</a>");
        assertThat(mail.headers()).containsEntry("List-Unsubscribe", "<http://127.0.0.1/u>");
        assertThat(mail.links()).containsExactly("http://127.0.0.1/abc", "http://127.0.0.1/h");
    }

    private static void mailThrottled(Shop shop) {
        shop.faults.set(Map.of("throttle", 1.0));
        try {
            assertThatThrownBy(() -> mail(shop, "Writer", "a@shop.test", "b@x.test"))
                    .isInstanceOf(TooManyRequestsException.class);
        } finally {
            shop.faults.set(Map.of("throttle", 0.0));
        }
    }

    private static String mail(Shop shop, String who, String from, String to) {
        return shop.ses(who)
                .sendEmail(b ->
                        b.fromEmailAddress(from)
                                .destination(d -> d.toAddresses(to))
                                .content(c ->
                                        c.simple(m ->
                                                m.subject(s -> s.data("Grüße"))
                                                        .body(body ->
                                                                body.text(t ->
                                                                                t.data(
                                                                                        "Go to http://127.0.0.1:8000/login#jwt=a.b-c_d."))
                                                                        .html(h ->
                                                                                h.data(
                                                                                        "<a href=\"http://127.0.0.1/x?a=1&amp;b=2\">x</a>"))))))
                .messageId();
    }

    private static void text(Shop shop) {
        var id =
                shop.sns("local")
                        .publish(b -> b.phoneNumber("+4915112345678").message("Your link & more"))
                        .messageId();

        assertThat(shop.aws.texts().all().getFirst())
                .satisfies(text -> {
                    assertThat(text.id()).isEqualTo(id);
                    assertThat(text.to()).isEqualTo("+4915112345678");
                    assertThat(text.text()).isEqualTo("Your link & more");
                });
    }

    private static void topic(Shop shop) {
        var arn = shop.template.topics().getFirst();

        shop.sns("local").publish(b -> b.topicArn(arn).message("hi"));

        assertThat(shop.aws.texts().matching(text -> text.to().equals(arn))).hasSize(1);
        failing(
                404,
                "NotFound",
                () -> shop.sns("local").publish(b -> b.topicArn(arn + "x").message("hi")));
    }

    private static void secureString(Shop shop) {
        var ssm = shop.ssm("local");
        ssm.putParameter(
                b -> b.name("/shop/secret").type(ParameterType.SECURE_STRING).value("hidden"));

        var sealed = ssm.getParameter(b -> b.name("/shop/secret")).parameter();
        var open = ssm.getParameter(b -> b.name("/shop/secret").withDecryption(true)).parameter();

        assertThat(sealed.value()).isNotEqualTo("hidden");
        assertThat(open.value()).isEqualTo("hidden");
        assertThat(open.type()).isEqualTo(ParameterType.SECURE_STRING);
        assertThat(open.arn())
                .isEqualTo("arn:aws:ssm:eu-central-1:000000000000:parameter/shop/secret");
    }

    private static void overwrite(Shop shop) {
        var ssm = shop.ssm("local");
        ssm.putParameter(b -> b.name("/over").type(ParameterType.STRING).value("1"));

        assertThatThrownBy(() -> ssm.putParameter(b -> b.name("/over").value("2")))
                .isInstanceOf(ParameterAlreadyExistsException.class);
        assertThat(ssm.putParameter(b -> b.name("/over").value("2").overwrite(true)).version())
                .isEqualTo(2);
        ssm.deleteParameter(b -> b.name("/over"));
        assertThatThrownBy(() -> ssm.getParameter(b -> b.name("/over")))
                .isInstanceOf(ParameterNotFoundException.class);
    }

    private static void several(Shop shop) {
        var answer = shop.ssm("local").getParameters(b -> b.names("/shop/origin", "/none"));

        assertThat(answer.parameters())
                .extracting(parameter -> parameter.value())
                .containsExactly("http://127.0.0.1");
        assertThat(answer.invalidParameters()).containsExactly("/none");
    }

    private static void byPath(Shop shop) {
        var ssm = shop.ssm("local");
        ssm.putParameter(b -> b.name("/tree/a").type(ParameterType.STRING).value("1"));
        ssm.putParameter(b -> b.name("/tree/b/c").type(ParameterType.STRING).value("2"));

        assertThat(ssm.getParametersByPath(b -> b.path("/tree")).parameters()).hasSize(1);
        assertThat(ssm.getParametersByPath(b -> b.path("/tree").recursive(true)).parameters())
                .hasSize(2);
    }

    private static void item(Shop shop) {
        var dynamo = shop.dynamo("local");
        var start = java.time.Instant.now();
        dynamo.putItem(b -> b.tableName("Things").item(thing("i", "1")));

        var item =
                dynamo.getItem(b ->
                                b.tableName("Things")
                                        .key(Map.of("pk", str("i"), "sk", str("1")))
                                        .consistentRead(true))
                        .item();
        dynamo.batchGetItem(b ->
                b.requestItems(
                        Map.of(
                                "Things",
                                software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes
                                        .builder()
                                        .keys(Map.of("pk", str("i"), "sk", str("1")))
                                        .build())));
        var sums = shop.aws.counters().since(start);

        assertThat(item).isEqualTo(thing("i", "1"));
        assertThat(sums.count())
                .containsEntry("DynamoDB.PutItem", 1L)
                .containsEntry("DynamoDB.GetItem", 1L);
        assertThat(sums.readUnits()).isEqualTo(1.5);
        assertThat(sums.writeUnits()).isEqualTo(1.0);
    }

    private static void condition(Shop shop) {
        shop.dynamo("local").putItem(b -> b.tableName("Things").item(thing("c", "1")));

        assertThatThrownBy(() ->
                        shop.dynamo("Writer")
                                .putItem(b ->
                                        b.tableName("Things")
                                                .item(thing("c", "1"))
                                                .conditionExpression("attribute_not_exists(pk)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }

    private static void transaction(Shop shop) {
        shop.dynamo("local").putItem(b -> b.tableName("Things").item(thing("t", "1")));

        var failure =
                catchThrowableOfType(
                        TransactionCanceledException.class,
                        () ->
                                shop.dynamo("local")
                                        .transactWriteItems(b ->
                                                b.transactItems(
                                                        i ->
                                                                i.put(p ->
                                                                        p.tableName("Things")
                                                                                .item(
                                                                                        thing(
                                                                                                "t",
                                                                                                "2"))),
                                                        i ->
                                                                i.put(p ->
                                                                        p.tableName("Things")
                                                                                .item(
                                                                                        thing(
                                                                                                "t",
                                                                                                "1"))
                                                                                .conditionExpression(
                                                                                        "attribute_not_exists(pk)")))));

        assertThat(failure.cancellationReasons())
                .extracting(reason -> reason.code())
                .containsExactly("None", "ConditionalCheckFailed");
    }

    private static void throttled(Shop shop) {
        shop.faults.set(Map.of("throttle", 1.0));
        try {
            assertThatThrownBy(() ->
                            shop.dynamo("Writer")
                                    .putItem(b -> b.tableName("Things").item(thing("x", "1"))))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
        } finally {
            shop.faults.set(Map.of("throttle", 0.0));
        }
        assertThatThrownBy(() ->
                        shop.dynamo("local")
                                .getItem(b -> b.tableName("None").key(Map.of("pk", str("a")))))
                .isInstanceOf(DynamoDbException.class);
    }

    private void post(Shop shop) {
        shop.push("Writer")
                .postToConnection(
                        b -> b.connectionId(Shop.SOCKET).data(SdkBytes.fromUtf8String("hello")));

        assertThat(socket.got).containsEntry("POST " + Shop.SOCKET, "hello");
        assertThat(shop.aws.counters().since(java.time.Instant.EPOCH).frames()).isPositive();
    }

    private static Map<String, AttributeValue> thing(String pk, String sk) {
        return Map.of("pk", str(pk), "sk", str(sk));
    }

    private static AttributeValue str(String text) {
        return AttributeValue.fromS(text);
    }

    private static void send(Shop shop, String queue, String body) {
        shop.sqs("local").sendMessage(b -> b.queueUrl(shop.queueUrl(queue)).messageBody(body));
    }

    private static software.amazon.awssdk.services.sqs.model.SendMessageResponse sendFifo(
            Shop shop, String queue, String group, String body, String id) {
        return shop.sqs("local")
                .sendMessage(b ->
                        b.queueUrl(shop.queueUrl(queue))
                                .messageBody(body)
                                .messageGroupId(group)
                                .messageDeduplicationId(id));
    }

    private static List<Message> receive(Shop shop, String queue) {
        return shop.sqs("local")
                .receiveMessage(b ->
                        b.queueUrl(shop.queueUrl(queue))
                                .maxNumberOfMessages(10)
                                .messageAttributeNames("All")
                                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private static Message one(Shop shop, String queue) {
        var messages = receive(shop, queue);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static void delete(Shop shop, String queue, Message message) {
        shop.sqs("local")
                .deleteMessage(b ->
                        b.queueUrl(shop.queueUrl(queue)).receiptHandle(message.receiptHandle()));
    }
}
