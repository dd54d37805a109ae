"""Functions: what they run, and that everybody reaches a published version of theirs."""

import json

from .template import ids, many

FUNCTION = "AWS::Lambda::Function"
SECRET_PLACES = ("{{resolve:secretsmanager:", "{{resolve:ssm:/basel/${AWS::StackName}/keys/")
ANSWERS_A_CLIENT = {"AuthorizerFunction", "HttpFunction", "SocketFunction"}


def runs_our_code(template):
    for name, function in template.of(FUNCTION):
        handler = str(function.get("Handler"))
        source = template.repo / "functions" / "src" / "main" / "java" / (handler.replace(".", "/") + ".java")
        if not source.is_file():
            yield f"{name} has the handler {handler}, which is no class of functions"
        if function.get("Runtime") != "java25" or function.get("Architectures") != ["arm64"]:
            yield f"{name} runs {function.get('Runtime')} on {function.get('Architectures')} (expected: java25, arm64)"
        least = 256 if handler.endswith(".ReplyFunction") else 512  # which waits for a model: docs/cost.md
        if int(function.get("MemorySize", 128)) < least:
            yield f"{name} has {function.get('MemorySize', 128)} MB (expected: {least} at least, for a processor's share)"


def is_published_as_a_snapshot(template):
    for name, function in template.of(FUNCTION):
        if function.get("SnapStart", {}).get("ApplyOn") != "PublishedVersions":
            yield f"{name} has no SnapStart"
        versions = [v for v, its in template.of("AWS::Lambda::Version") if name in ids(its.get("FunctionName"))]
        aliases = [a for a, its in template.of("AWS::Lambda::Alias") if name in ids(its.get("FunctionName"))]
        if len(versions) != 1 or len(aliases) != 1:
            yield f"{name} has versions {versions} and aliases {aliases} (expected: one of each)"


def nobody_calls_the_unpublished(template):
    """A reference to the function itself is one to $LATEST."""
    functions = {name for name, _ in template.of(FUNCTION)}
    for name, resource in template.resources.items():
        if resource["Type"] in ("AWS::Lambda::Version", "AWS::Lambda::Alias", "AWS::CloudWatch::Alarm"):
            continue
        used = functions & ids(resource.get("Properties", {}))
        if used - {name}:
            yield f"{name} names {sorted(used)} and not its alias"
        if "$LATEST" in json.dumps(resource):
            yield f"{name} names $LATEST"


def answers_in_time(template):
    for name, function in template.of(FUNCTION):
        timeout = int(function.get("Timeout", 3))
        if str(function.get("Handler")).split(".")[-1] in ANSWERS_A_CLIENT and timeout > 29:
            yield f"{name} may take {timeout} s, and API Gateway waits for 29"
        if timeout < 10:
            yield f"{name} may take only {timeout} s (expected: 10 at least, for a start without a snapshot)"


def is_traced_and_logged(template):
    for name, function in template.of(FUNCTION):
        if function.get("TracingConfig", {}).get("Mode") != "Active":
            yield f"{name} is not traced"
        group = ids(function.get("LoggingConfig", {}).get("LogGroup"))
        if not any(template.kind(g) == "AWS::Logs::LogGroup" for g in group):
            yield f"{name} logs to a group of its own, which is kept for ever"


def keeps_no_secret_in_plain_text(template):
    for name, function in template.of(FUNCTION):
        for key, value in function.get("Environment", {}).get("Variables", {}).items():
            secret = any(word in key for word in ("SECRET", "PASSWORD", "TOKEN")) or key.endswith("_KEY")
            if secret and not any(place in json.dumps(value) for place in SECRET_PLACES):
                yield f"{name} has {key} in plain text, or from a place that is not this stack's"


def knows_every_table_and_queue(template):
    variables = [its.get("Environment", {}).get("Variables", {}) for _, its in template.of(FUNCTION)]
    for kind, prefix in (("AWS::DynamoDB::Table", "BASEL_TABLES_"),):
        for table, _ in template.of(kind):
            if not all(any(k.startswith(prefix) and table in ids(v) for k, v in of.items()) for of in variables):
                yield f"{table} is not told to every function ({prefix}…)"
    for of in variables:
        for key, value in of.items():
            kinds = {template.kind(name) for name in ids(value)}
            if key.startswith("BASEL_TABLES_") and kinds != {"AWS::DynamoDB::Table"}:
                yield f"{key} names no table"
            if key.startswith("BASEL_QUEUES_") and kinds != {"AWS::SQS::Queue"}:
                yield f"{key} names no queue"


def events_tell_which_failed(template):
    for name, mapping in template.of("AWS::Lambda::EventSourceMapping"):
        if many(mapping.get("FunctionResponseTypes")) != ["ReportBatchItemFailures"]:
            yield f"{name} repeats a whole batch for one failure"


RULES = [
    runs_our_code,
    is_published_as_a_snapshot,
    nobody_calls_the_unpublished,
    answers_in_time,
    is_traced_and_logged,
    keeps_no_secret_in_plain_text,
    knows_every_table_and_queue,
    events_tell_which_failed,
]
