"""Logs, alarms, schedules, mails, dashboards and what the deployment reads."""

import json
import re

from .template import both, ids, many, target

RATE = re.compile(r"rate\((1 (minute|hour|day)|([2-9]|[1-9]\d+) (minutes|hours|days))\)")
CRON_FIELD = re.compile(r"[\d*?/,\-LW#A-Z]+")
CRON_MOST = [59, 23, 31, 12, 7, 2199]
OUTPUTS = {"Origin", "Api", "SocketUrl", "WebBucket", "DistributionId", "AlarmTopic"}


def logs_end(template):
    for name, group in template.of("AWS::Logs::LogGroup"):
        if not group.get("RetentionInDays"):
            yield f"{name} is kept for ever"


def is_a_time(expression):
    if RATE.fullmatch(expression):
        return True
    fields = expression[5:-1].split() if re.fullmatch(r"cron\(.*\)", expression) else []
    if len(fields) != 6 or not all(CRON_FIELD.fullmatch(f) for f in fields) or [fields[2], fields[4]].count("?") != 1:
        return False
    return all(int(n) <= most for field, most in zip(fields, CRON_MOST) for n in re.findall(r"\d+", field))


def schedules_are_times_and_call_the_alias(template):
    found = list(template.of("AWS::Scheduler::Schedule")) + list(template.of("AWS::Events::Rule"))
    if not found:
        yield "nothing is done by the clock"
    for name, its in found:
        if not is_a_time(str(its.get("ScheduleExpression"))):
            yield f"{name} comes at {its.get('ScheduleExpression')}, which is no time"
        if its.get("State", "ENABLED") != "ENABLED":
            yield f"{name} never comes"
        if target(template, its.get("Target")) is None:
            yield f"{name} calls no alias of a function"


def alarms_ring(template):
    alarms = list(template.of("AWS::CloudWatch::Alarm"))
    if not 8 <= len(alarms) <= 10:
        yield f"there are {len(alarms)} alarms (expected: 8 to 10, as 10 are free)"
    for name, alarm in alarms:
        if not any(template.kind(i) == "AWS::SNS::Topic" for i in ids(many(alarm.get("AlarmActions")))):
            yield f"{name} tells nobody"
        if not alarm.get("MetricName") or not alarm.get("Namespace") or not alarm.get("Statistic"):
            yield f"{name} watches nothing"
        if alarm.get("TreatMissingData") != "notBreaching":
            yield f"{name} rings where nothing happens"
        if not str(alarm.get("ComparisonOperator")).startswith("Greater"):
            yield f"{name} rings when all is well"
    watched = json.dumps([alarm for _, alarm in alarms])
    for metric in ("Errors", "Throttles", "ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage", "Dollars"):
        if f'"{metric}"' not in watched:
            yield f"no alarm watches {metric}"


def dashboards_can_be_read(template):
    for name, dashboard in template.of("AWS::CloudWatch::Dashboard"):
        body = dashboard.get("DashboardBody")
        if isinstance(body, dict) and set(body) == {"Fn::Join"}:
            body = "".join(p if isinstance(p, str) else "x" for p in body["Fn::Join"][1])
        if isinstance(body, dict) and set(body) == {"Fn::Sub"}:
            body = body["Fn::Sub"] if isinstance(body["Fn::Sub"], str) else body["Fn::Sub"][0]
        try:
            if not json.loads(body)["widgets"]:
                yield f"{name} shows nothing"
        except (ValueError, TypeError, KeyError):
            yield f"{name} is no JSON with widgets"


def troubles_of_mails_are_heard(template):
    for name, its in template.of("AWS::SES::ConfigurationSetEventDestination"):
        event = its.get("EventDestination", {})
        if not event.get("Enabled") or not {"bounce", "complaint"} <= {str(t).lower() for t in event.get("MatchingEventTypes", [])}:
            yield f"{name} does not hear of bounces and complaints"
    raw = [its for _, its in template.of("AWS::SNS::Subscription") if its.get("Protocol") == "sqs"]
    if not raw or not all(its.get("RawMessageDelivery") for its in raw):
        yield "what SES says comes wrapped, which the code does not read"
    told = {i for _, its in template.of("AWS::SQS::QueuePolicy") for s in its["PolicyDocument"]["Statement"] if s["Effect"] == "Allow" for i in ids(its.get("Queues"))}
    for its in raw:
        if not ids(its.get("Endpoint")) & told:
            yield f"SNS may not send to {sorted(ids(its.get('Endpoint')))}"


def names_are_where_functions_look(template):
    for wanted in ("web-origin", "socket-endpoint"):
        if not any(f"/basel/${{AWS::StackName}}/{wanted}" in json.dumps(its.get("Name")) for _, its in template.of("AWS::SSM::Parameter")):
            yield f"no parameter is named /basel/<stack>/{wanted}"
    for name, its in template.of("AWS::SSM::Parameter"):
        if its.get("Type") != "String":
            yield f"{name} is a {its.get('Type')} (CloudFormation makes Strings alone)"


def parameters_hold_no_secret(template):
    for name, parameter in template.document.get("Parameters", {}).items():
        if re.search(r"(secret|password|token|key)$", name, re.IGNORECASE):
            yield f"{name} is asked for as a parameter: secrets belong into SSM"
        if "Default" not in parameter:
            yield f"{name} has no default"


def the_deployment_finds_what_it_needs(template):
    missing = OUTPUTS - set(template.document.get("Outputs", {}))
    if missing:
        yield f"the outputs {sorted(missing)} are missing"
    for name, output in template.document.get("Outputs", {}).items():
        if not both(output.get("Value")):
            yield f"{name} is empty"


RULES = [
    logs_end,
    schedules_are_times_and_call_the_alias,
    alarms_ring,
    dashboards_can_be_read,
    troubles_of_mails_are_heard,
    names_are_where_functions_look,
    parameters_hold_no_secret,
    the_deployment_finds_what_it_needs,
]
