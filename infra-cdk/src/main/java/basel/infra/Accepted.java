package basel.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;

/// What cdk-nag would have otherwise and stays as it is, each with its reason: by type where it
/// holds for each resource of it, by logical id where it holds for one.
final class Accepted {
    private static final String CALL = "<AWS::Partition>:%s:<AWS::Region>:<AWS::AccountId>:";

    private static final Map<String, List<NagPackSuppression>> BY_TYPE =
            Map.of(
                    "AWS::IAM::Role",
                    List.of(
                            only(
                                    "AwsSolutions-IAM4",
                                    "SAM gives them to each function: to write its log and its traces, and to take from a queue where one calls it. They reach no data.",
                                    "Policy::arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
                                    "Policy::arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess",
                                    "Policy::arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole"),
                            only(
                                    "AwsSolutions-IAM5",
                                    "A connection's id is known only when it stands; keys and names of this stack are read by path, and providers' secrets come later.",
                                    "Resource::arn:"
                                            + CALL.formatted("execute-api")
                                            + "<SocketApi>/ws/*",
                                    "Resource::arn:"
                                            + CALL.formatted("ssm")
                                            + "parameter/basel/<AWS::StackName>/*")),
                    "AWS::Lambda::Function",
                    List.of(
                            all(
                                    "Serverless-LambdaDLQ",
                                    "Nobody calls asynchronously but the clock, whose next minute repeats what failed; queues have their own.")),
                    "AWS::Lambda::EventSourceMapping",
                    List.of(
                            all(
                                    "Serverless-LambdaEventSourceMappingDestination",
                                    "Lambda knows destinations for streams alone; a queue's redrive policy is the same.")),
                    "AWS::ApiGatewayV2::Route",
                    List.of(
                            all(
                                    "AwsSolutions-APIG4",
                                    "API Gateway authorizes sockets on $connect alone; the session is read again with each message.")),
                    "AWS::SNS::Subscription",
                    List.of(
                            all(
                                    "Serverless-SNSRedrivePolicy",
                                    "Mails of alarms are repeated by SNS; the queue that hears of bounces is of this account and region.")));

    private static final Map<String, List<NagPackSuppression>> BY_ID =
            Map.of(
                    "AfterRole",
                    List.of(
                            only(
                                    "AwsSolutions-IAM5",
                                    "A text to a phone number has no ARN. In SES's sandbox the recipient is asked for as an identity, too; the sender is one by a condition.",
                                    "Resource::*",
                                    "Resource::arn:" + CALL.formatted("ses") + "identity/*"),
                            all(
                                    "Serverless-LambdaStarPermissions",
                                    "The same: a text to a phone number has no ARN.")),
                    "GatewayRole",
                    List.of(
                            only(
                                    "AwsSolutions-IAM4",
                                    "It is the account's role for API Gateway's logs, as AWS's documentation has it.",
                                    "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs")),
                    "SocketApiwsStage",
                    List.of(
                            all(
                                    "AwsSolutions-APIG1",
                                    "It has an access log, unless SocketLogs is off; nag sees no further than the condition."),
                            all("Serverless-APIGWAccessLogging", "The same: it has an access log."),
                            all("Serverless-APIGWStructuredLogging", "The same; lines are JSON.")),
                    "RepliesFailed",
                    List.of(all("Serverless-SQSRedrivePolicy", "It is the last one itself.")),
                    "AfterFailed",
                    List.of(all("Serverless-SQSRedrivePolicy", "It is the last one itself.")),
                    "Web",
                    List.of(
                            all(
                                    "AwsSolutions-S1",
                                    "It holds the public page alone, and CloudFront alone reads it.")),
                    "Distribution",
                    List.of(
                            all("AwsSolutions-CFR1", "People anywhere may be interviewed."),
                            all(
                                    "AwsSolutions-CFR2",
                                    "The WAF is a wish, as it costs more than the product."),
                            all(
                                    "AwsSolutions-CFR3",
                                    "CloudFront's logs hold the query, hence a socket's ticket; the APIs log without."),
                            all(
                                    "AwsSolutions-CFR4",
                                    "TLS 1.2 with a certificate of one's own; CloudFront's own decides by itself.")));

    private Accepted() {}

    static void on(Stack stack) {
        for (var child : stack.getNode().findAll()) {
            if (child instanceof CfnResource resource) {
                accept(resource, BY_TYPE.get(resource.getCfnResourceType()));
                accept(resource, BY_ID.get(resource.getNode().getId()));
            }
        }
    }

    private static void accept(CfnResource resource, @Nullable List<NagPackSuppression> accepted) {
        if (accepted != null) {
            NagSuppressions.addResourceSuppressions(resource, accepted);
        }
    }

    private static NagPackSuppression all(String id, String reason) {
        return NagPackSuppression.builder().id(id).reason(reason).build();
    }

    private static NagPackSuppression only(String id, String reason, String... findings) {
        return NagPackSuppression.builder()
                .id(id)
                .reason(reason)
                .appliesTo(List.of(findings))
                .build();
    }
}
