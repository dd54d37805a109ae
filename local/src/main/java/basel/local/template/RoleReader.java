package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A function's role: its `Policies` (statements, SAM policy templates), and those of a named
/// `AWS::IAM::Role`.
final class RoleReader {
    private static final Logger log = LoggerFactory.getLogger(RoleReader.class);
    private static final List<String> READ =
            List.of("GetItem", "Scan", "Query", "BatchGetItem", "DescribeTable");
    private static final List<String> WRITE = List.of("PutItem", "UpdateItem", "BatchWriteItem");

    private final Attributes attributes;
    private final Map<String, Resource> resources;

    RoleReader(Attributes attributes, Map<String, Resource> resources) {
        this.attributes = attributes;
        this.resources = resources;
    }

    List<Statement> of(Resource function) {
        var result = new ArrayList<Statement>();
        var policies = function.get("Policies");
        if (policies.isArray()) {
            policies.forEach(policy -> add(function.id(), policy, result));
        } else if (!policies.isMissingNode()) {
            add(function.id(), policies, result);
        }
        role(function, result);
        return result;
    }

    private void role(Resource function, List<Statement> result) {
        var arn = function.text("Role", "");
        for (var resource : resources.values()) {
            if (resource.type().equals("AWS::IAM::Role")
                    && !arn.isEmpty()
                    && arn.endsWith(":role/" + resource.text("RoleName", resource.id()))) {
                resource.get("Policies")
                        .forEach(policy ->
                                add(resource.id(), policy.path("PolicyDocument"), result));
                resource.get("ManagedPolicyArns")
                        .forEach(policy -> add(resource.id(), policy, result));
            }
        }
    }

    private void add(String id, JsonNode policy, List<Statement> result) {
        if (policy.isTextual()) {
            managed(id, policy.asText(), result);
            return;
        }
        var statements = policy.path("Statement");
        if (statements.isMissingNode()) {
            policy.properties()
                    .forEach(
                            entry -> result.addAll(template(id, entry.getKey(), entry.getValue())));
            return;
        }
        if (statements.isArray()) {
            statements.forEach(statement -> result.add(statement(id, statement)));
            return;
        }
        result.add(statement(id, statements));
    }

    private void managed(String id, String name, List<Statement> result) {
        for (var resource : resources.values()) {
            if (resource.type().equals("AWS::IAM::ManagedPolicy")
                    && name.endsWith(":policy/" + resource.id())) {
                add(resource.id(), resource.get("PolicyDocument"), result);
                return;
            }
        }
        if (!name.contains("BasicExecutionRole") && !name.contains("XRay")) {
            log.info("{}: managed policy {} allows nothing on one machine", id, name);
        }
    }

    private static Statement statement(String id, JsonNode node) {
        var actions = Resource.texts(node.path("Action"));
        var resources = Resource.texts(node.path("Resource"));
        if (actions.isEmpty() || resources.isEmpty()) {
            throw new TemplateProblem(
                    id + ": policy statement " + node + " (expected: Action and Resource)");
        }
        var conditions = new LinkedHashMap<String, Map<String, List<String>>>();
        node.path("Condition")
                .properties()
                .forEach(operator -> {
                    var keys = new LinkedHashMap<String, List<String>>();
                    operator.getValue()
                            .properties()
                            .forEach(key -> keys.put(key.getKey(), Resource.texts(key.getValue())));
                    conditions.put(operator.getKey(), keys);
                });
        return new Statement(
                !node.path("Effect").asText("Allow").equals("Deny"),
                actions,
                resources,
                conditions);
    }

    private List<Statement> template(String id, String name, JsonNode values) {
        var table = tableArns(values.path("TableName").asText());
        var queue = List.of(attributes.arn("sqs", values.path("QueueName").asText()));
        return switch (name) {
            case "DynamoDBCrudPolicy" ->
                    List.of(
                            Statement.allow(
                                    dynamo(
                                            READ,
                                            WRITE,
                                            List.of("DeleteItem", "ConditionCheckItem")),
                                    table));
            case "DynamoDBReadPolicy" -> List.of(Statement.allow(dynamo(READ), table));
            case "DynamoDBWritePolicy" -> List.of(Statement.allow(dynamo(WRITE), table));
            case "SQSSendMessagePolicy" ->
                    List.of(Statement.allow(List.of("sqs:SendMessage*"), queue));
            case "SQSPollerPolicy" ->
                    List.of(
                            Statement.allow(
                                    List.of(
                                            "sqs:ChangeMessageVisibility*",
                                            "sqs:DeleteMessage*",
                                            "sqs:GetQueueAttributes",
                                            "sqs:ReceiveMessage"),
                                    queue));
            case "SNSPublishMessagePolicy" ->
                    List.of(
                            Statement.allow(
                                    List.of("sns:Publish"),
                                    List.of(
                                            attributes.arn(
                                                    "sns", values.path("TopicName").asText()))));
            case "SSMParameterReadPolicy" ->
                    List.of(
                            Statement.allow(
                                    List.of(
                                            "ssm:GetParameter",
                                            "ssm:GetParameters",
                                            "ssm:GetParametersByPath"),
                                    List.of(
                                            attributes.arn(
                                                    "ssm",
                                                    "parameter/"
                                                            + values.path("ParameterName")
                                                                    .asText()
                                                                    .replaceFirst("^/", "")))));
            case "SESCrudPolicy", "SESBulkTemplatedCrudPolicy" ->
                    List.of(
                            Statement.allow(
                                    List.of(
                                            "ses:SendEmail",
                                            "ses:SendRawEmail",
                                            "ses:GetIdentityVerificationAttributes"),
                                    List.of(
                                            attributes.arn(
                                                    "ses",
                                                    "identity/"
                                                            + values.path("IdentityName")
                                                                    .asText()))));
            default -> {
                log.info("{}: policy template {} allows nothing on one machine", id, name);
                yield List.of();
            }
        };
    }

    private List<String> tableArns(String table) {
        var arn = attributes.arn("dynamodb", "table/" + table);
        return List.of(arn, arn + "/index/*");
    }

    @SafeVarargs
    private static List<String> dynamo(List<String>... actions) {
        var result = new ArrayList<String>();
        for (var list : actions) {
            list.forEach(action -> result.add("dynamodb:" + action));
        }
        return result;
    }
}
