package basel.shared.aws;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Ids;
import basel.shared.store.LocalContext;
import basel.shared.testing.LocalCloud;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

final class AwsClientsTest {
    private final ApplicationContext context = LocalContext.of(Map.of());
    private final LocalCloud cloud = LocalCloud.with(Map.of());

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void queues_mail_texts_and_sockets_are_reached_at_the_endpoint_of_the_settings() {
        var queue = cloud.url() + "/1/orders";
        context.getBean(SqsClient.class).sendMessage(b -> b.queueUrl(queue).messageBody("hello"));
        context.getBean(SesV2Client.class)
                .sendEmail(b ->
                        b.fromEmailAddress("basel@example.org")
                                .destination(d -> d.toAddresses("anna@example.org")));
        context.getBean(SnsClient.class).publish(b -> b.phoneNumber("+41790000000").message("hi"));
        context.getBean(ApiGatewayManagementApiClient.class)
                .postToConnection(b ->
                        b.connectionId("c1").data(SdkBytes.fromUtf8String("{\"type\":\"x\"}")));

        assertThat(cloud.take("orders")).extracting(LocalCloud.Sent::body).containsExactly("hello");
        assertThat(cloud.mails()).hasSize(1);
        assertThat(cloud.texts())
                .singleElement()
                .satisfies(text -> assertThat(text).containsEntry("Message", "hi"));
        assertThat(cloud.posted("c1")).hasSize(1);
    }

    @Test
    void ids_are_made_by_the_systems_clock() {
        var before = System.currentTimeMillis();

        var id = UUID.fromString(context.getBean(Ids.class).next());

        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, System.currentTimeMillis());
    }
}
