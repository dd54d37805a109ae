"""Rights: what each function may, and no more than it needs."""

import json

from .template import both, ids, many

# Which services each function may call, as docs/architecture.md has it; bedrock only while it is chosen.
SERVICES = {
    "Authorizer": {"dynamodb", "ssm"},
    "Account": {"dynamodb", "ssm", "sqs", "execute-api"},
    "Api": {"dynamodb", "ssm", "sqs", "execute-api", "bedrock"},
    "Socket": {"dynamodb", "ssm", "sqs", "execute-api"},
    "Reply": {"dynamodb", "ssm", "sqs", "execute-api", "bedrock"},
    "After": {"dynamodb", "ssm", "sqs", "execute-api", "bedrock", "ses", "sns"},
    "Failed": {"dynamodb", "ssm", "sqs", "execute-api"},
    "Schedule": {"dynamodb", "ssm", "sqs"},
}
# Actions without a resource of their own at AWS: a text to a phone number has no ARN.
ANY_RESOURCE = {"sns:Publish"}
SAM_ADDS = {"AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess", "AWSXRayDaemonWriteAccess", "AWSLambdaSQSQueueExecutionRole"}


def statements(role):
    for policy in role.get("Policies", []):
        for found in both(policy):
            for statement in many(found.get("PolicyDocument", {}).get("Statement")):
                yield from both(statement)


def function_roles(template):
    for name, function in template.of("AWS::Lambda::Function"):
        for role in ids(function.get("Role")):
            yield name, role, template.properties(role)


def allows_no_wildcard_action(template):
    for name, role in template.of("AWS::IAM::Role"):
        for statement in statements(role):
            if any("*" in action for action in many(statement.get("Action"))):
                yield f"{name} allows {statement['Action']}"
            if "NotAction" in statement or "NotResource" in statement:
                yield f"{name} allows everything but something"


def allows_no_wildcard_resource(template):
    for name, role in template.of("AWS::IAM::Role"):
        for statement in statements(role):
            everything = "*" in many(statement.get("Resource")) or ":*\"" in json.dumps(statement.get("Resource"))
            if everything and not set(many(statement.get("Action"))) <= ANY_RESOURCE:
                yield f"{name} allows {statement.get('Action')} on {statement.get('Resource')}"


def tables_are_named_one_by_one(template):
    """A right to a table is one to a table of this stack."""
    for name, role in template.of("AWS::IAM::Role"):
        for statement in statements(role):
            if not any(a.startswith(("dynamodb:", "sqs:")) for a in many(statement.get("Action"))):
                continue
            for resource in many(statement.get("Resource")):
                kinds = {template.kind(i) for i in ids(resource)}
                if not kinds & {"AWS::DynamoDB::Table", "AWS::SQS::Queue"}:
                    yield f"{name} names a table or queue that is not of this stack: {json.dumps(resource)}"


def calls_only_its_services(template):
    for name, _, role in function_roles(template):
        called = {a.split(":")[0] for s in statements(role) for a in many(s.get("Action"))}
        expected = SERVICES.get(name)
        if expected is None or called != expected:
            yield f"{name} may call {sorted(called)} (expected: {sorted(expected or [])})"


def is_trusted_by_its_service_alone(template):
    for name, role in template.of("AWS::IAM::Role"):
        trust = json.dumps(role.get("AssumeRolePolicyDocument"))
        if '"AWS"' in trust or '"*"' in trust:
            yield f"{name} may be taken by others: {trust}"
        for arn in many(role.get("ManagedPolicyArns")):
            policy = str(arn if isinstance(arn, str) else json.dumps(arn)).rstrip('"}').split("/")[-1]
            if policy not in SAM_ADDS | {"AmazonAPIGatewayPushToCloudWatchLogs"}:
                yield f"{name} has the managed policy {policy}"


def each_function_has_a_role_of_its_own(template):
    seen = {}
    for name, role, _ in function_roles(template):
        if role in seen:
            yield f"{name} shares {role} with {seen[role]}"
        seen[role] = name


def resources_let_in_only_whom_they_name(template):
    for kind in ("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy", "AWS::KMS::Key"):
        for name, its in template.of(kind):
            document = its.get("PolicyDocument") or its.get("KeyPolicy") or {}
            for statement in many(document.get("Statement")):
                if statement.get("Effect") != "Allow":
                    continue
                if '"*"' in json.dumps(statement.get("Principal")):
                    yield f"{name} lets everybody in"
                elif kind != "AWS::KMS::Key" and not statement.get("Condition"):
                    yield f"{name} lets a service in for every account"


def function_permissions_are_narrow(template):
    for name, permission in template.of("AWS::Lambda::Permission"):
        if permission.get("Principal") == "*" or not permission.get("SourceArn"):
            yield f"{name} lets {permission.get('Principal')} call without saying for whom"


RULES = [
    allows_no_wildcard_action,
    allows_no_wildcard_resource,
    tables_are_named_one_by_one,
    calls_only_its_services,
    is_trusted_by_its_service_alone,
    each_function_has_a_role_of_its_own,
    resources_let_in_only_whom_they_name,
    function_permissions_are_narrow,
]
