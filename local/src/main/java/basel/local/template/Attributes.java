package basel.local.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `Ref` and `GetAtt` give for a resource, in the form AWS uses.
final class Attributes {
    private static final Map<String, String> NAME_PROPERTY =
            Map.ofEntries(
                    Map.entry("AWS::DynamoDB::Table", "TableName"),
                    Map.entry("AWS::SQS::Queue", "QueueName"),
                    Map.entry("AWS::SNS::Topic", "TopicName"),
                    Map.entry("AWS::Serverless::Function", "FunctionName"),
                    Map.entry("AWS::Lambda::Function", "FunctionName"),
                    Map.entry("AWS::SSM::Parameter", "Name"),
                    Map.entry("AWS::S3::Bucket", "BucketName"),
                    Map.entry("AWS::IAM::Role", "RoleName"),
                    Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
                    Map.entry("AWS::KMS::Alias", "AliasName"),
                    Map.entry("AWS::Events::EventBus", "Name"),
                    Map.entry("AWS::CloudFront::Function", "Name"));

    private final Surroundings here;

    Attributes(Surroundings here) {
        this.here = here;
    }

    /// The physical name: the one given in the properties, else the logical id.
    String name(String id, String type, @Nullable Object given) {
        if (given != null) {
            return String.valueOf(given);
        }
        return type.equals("AWS::S3::Bucket")
                ? Surroundings.STACK + "-" + id.toLowerCase(Locale.ROOT)
                : id;
    }

    static @Nullable String nameProperty(String type) {
        return NAME_PROPERTY.get(type);
    }

    String ref(String id, String type, String name) {
        return switch (type) {
            case "AWS::SQS::Queue" -> queueUrl(name);
            case "AWS::SNS::Topic", "AWS::SecretsManager::Secret", "AWS::IAM::ManagedPolicy" ->
                    arn(id, type, name);
            case "AWS::CloudFront::Distribution" -> "E" + hash(id).toUpperCase(Locale.ROOT);
            case "AWS::KMS::Key" -> uuid(id);
            default -> isApi(type) ? apiId(id) : name;
        };
    }

    String attribute(String id, String type, String name, String attribute) {
        return switch (attribute) {
            case "Arn", "TopicArn", "FunctionARN", "FunctionMetadata.FunctionARN" ->
                    arn(id, type, name);
            case "QueueName", "TopicName" -> name;
            case "QueueUrl" -> queueUrl(name);
            case "StreamArn" -> arn(id, type, name) + "/stream/2026-01-01T00:00:00.000";
            case "ApiEndpoint" ->
                    (type.contains("WebSocket") ? "wss://" : "https://") + apiHost(id);
            case "ApiId" -> apiId(id);
            case "DomainName" ->
                    type.equals("AWS::S3::Bucket")
                            ? name + ".s3." + Surroundings.SUFFIX
                            : here.web();
            case "RegionalDomainName" -> name + ".s3." + here.region() + "." + Surroundings.SUFFIX;
            case "KeyId" -> uuid(id);
            case "Id" -> ref(id, type, name);
            default -> id + "." + attribute;
        };
    }

    String arn(String id, String type, String name) {
        return switch (type) {
            case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name);
            case "AWS::SQS::Queue" -> arn("sqs", name);
            case "AWS::SNS::Topic" -> arn("sns", name);
            case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
                    arn("lambda", "function:" + name);
            case "AWS::SSM::Parameter" -> arn("ssm", "parameter/" + name.replaceFirst("^/", ""));
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
            case "AWS::KMS::Key" -> arn("kms", "key/" + uuid(id));
            case "AWS::SecretsManager::Secret" -> arn("secretsmanager", "secret:" + id);
            case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name + ":*");
            case "AWS::IAM::Role" -> "arn:aws:iam::" + Surroundings.ACCOUNT + ":role/" + name;
            case "AWS::IAM::ManagedPolicy" ->
                    "arn:aws:iam::" + Surroundings.ACCOUNT + ":policy/" + name;
            case "AWS::CloudFront::Distribution" ->
                    "arn:aws:cloudfront::"
                            + Surroundings.ACCOUNT
                            + ":distribution/"
                            + ref(id, type, name);
            default -> arn(type.split("::", -1)[1].toLowerCase(Locale.ROOT), name);
        };
    }

    String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + here.region() + ":" + Surroundings.ACCOUNT + ":" + rest;
    }

    String queueUrl(String name) {
        return "http://" + here.aws() + "/" + Surroundings.ACCOUNT + "/" + name;
    }

    String apiHost(String id) {
        return apiId(id) + ".execute-api." + here.region() + "." + Surroundings.SUFFIX;
    }

    static boolean isApi(String type) {
        return type.equals("AWS::Serverless::HttpApi")
                || type.equals("AWS::Serverless::WebSocketApi")
                || type.equals("AWS::ApiGatewayV2::Api");
    }

    /// Ten lower-case letters and digits, as API Gateway gives; always the same for the same
    /// logical id.
    static String apiId(String id) {
        return hash(id).substring(0, 10);
    }

    static String functionUrlHost(String functionId, String region) {
        return hash(functionId) + ".lambda-url." + region + ".on.aws";
    }

    private static String uuid(String id) {
        return java.util.UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String hash(String id) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8).replace('0', 'z');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
