"""Tables, queues and the bucket."""

import json

from .template import ids, many, target


def tables_forget_by_themselves_and_can_be_restored(template):
    for name, table in template.of("AWS::DynamoDB::Table"):
        if table.get("BillingMode") != "PAY_PER_REQUEST":
            yield f"{name} is not on demand"
        if not table.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled"):
            yield f"{name} cannot be restored to a point in time"
        if table.get("TimeToLiveSpecification") != {"AttributeName": "ttl", "Enabled": True}:
            yield f"{name} does not forget by ttl"
        if not table.get("SSESpecification", {}).get("SSEEnabled"):
            yield f"{name} is not encrypted with a key of this account"


def what_people_gave_outlives_the_stack(template):
    gone = {"Logins", "Connections", "LimitsTable"}
    for name, resource in template.resources.items():
        if resource["Type"] != "AWS::DynamoDB::Table" or name in gone:
            continue
        if resource.get("DeletionPolicy") != "Retain" or resource.get("UpdateReplacePolicy") != "Retain":
            yield f"{name} goes with the stack"
        if "DeletionProtectionEnabled" not in resource["Properties"]:
            yield f"{name} can be deleted by mistake"


def keys_and_indexes_fit(template):
    for name, table in template.of("AWS::DynamoDB::Table"):
        keys = [k["AttributeName"] for k in table.get("KeySchema", [])]
        if keys != ["pk", "sk"]:
            yield f"{name} has the keys {keys} (expected: pk, sk)"


def queues_wait_longer_than_their_readers(template):
    for name, mapping in template.of("AWS::Lambda::EventSourceMapping"):
        queue = next(iter(ids(mapping.get("EventSourceArn"))), "")
        function = target(template, mapping.get("FunctionName"))
        visible = int(template.properties(queue).get("VisibilityTimeout", 30))
        timeout = int(template.properties(function or "").get("Timeout", 3))
        if visible <= timeout:
            yield f"{queue} gives its message again after {visible} s, and {function} may take {timeout}"
        if visible > 900:
            yield f"{queue} gives its message again after {visible} s only: too late for who waits"


def queues_give_up_into_another(template):
    dead = {}
    for name, queue in template.of("AWS::SQS::Queue"):
        policy = queue.get("RedrivePolicy", {})
        for other in ids(policy.get("deadLetterTargetArn")):
            dead[other] = name
            if not 2 <= int(policy.get("maxReceiveCount", 1)) <= 5:
                yield f"{name} gives up after {policy.get('maxReceiveCount')} (expected: 2 to 5)"
            its = template.properties(other)
            if bool(its.get("FifoQueue")) != bool(queue.get("FifoQueue")):
                yield f"{name} and {other} are not both FIFO"
            if int(its.get("MessageRetentionPeriod", 345600)) <= int(queue.get("MessageRetentionPeriod", 345600)):
                yield f"{other} forgets as soon as {name}: a message's age counts from its first queue"
    read = {i for _, its in template.of("AWS::Lambda::EventSourceMapping") for i in ids(its.get("EventSourceArn"))}
    for name, _ in template.of("AWS::SQS::Queue"):
        if name not in dead and not any(other == name for other in dead.values()):
            yield f"{name} repeats for ever: it has no queue for what fails"
        if name not in read:
            yield f"{name} is read by nobody"


def queues_of_chats_keep_their_order(template):
    fifo = template.properties("Replies")
    if not fifo.get("FifoQueue") or fifo.get("DeduplicationScope") != "messageGroup":
        yield "Replies keeps no order per chat"
    for name, queue in template.of("AWS::SQS::Queue"):
        if not queue.get("SqsManagedSseEnabled") and not queue.get("KmsMasterKeyId"):
            yield f"{name} is not encrypted"
        if bool(queue.get("FifoQueue")) != json.dumps(queue.get("QueueName")).rstrip('"}').endswith(".fifo"):
            yield f"{name} is FIFO by name or by setting, not both"


def only_tls_is_taken(template):
    guarded = set()
    for kind, key in (("AWS::SQS::QueuePolicy", "Queues"), ("AWS::SNS::TopicPolicy", "Topics"), ("AWS::S3::BucketPolicy", "Bucket")):
        for _, policy in template.of(kind):
            for statement in many(policy["PolicyDocument"]["Statement"]):
                if statement.get("Effect") == "Deny" and "SecureTransport" in json.dumps(statement):
                    guarded |= ids(policy.get(key))
    for kind in ("AWS::SQS::Queue", "AWS::SNS::Topic", "AWS::S3::Bucket"):
        for name, _ in template.of(kind):
            if name not in guarded:
                yield f"{name} may be asked without TLS"


def buckets_are_private(template):
    block = {"BlockPublicAcls": True, "BlockPublicPolicy": True, "IgnorePublicAcls": True, "RestrictPublicBuckets": True}
    for name, bucket in template.of("AWS::S3::Bucket"):
        if bucket.get("PublicAccessBlockConfiguration") != block:
            yield f"{name} may be made public"
        if not bucket.get("BucketEncryption"):
            yield f"{name} is not encrypted"
        if bucket.get("WebsiteConfiguration") or bucket.get("AccessControl"):
            yield f"{name} is a web site or has an ACL"


def keys_turn_only_where_they_can(template):
    for name, key in template.of("AWS::KMS::Key"):
        symmetric = key.get("KeySpec", "SYMMETRIC_DEFAULT") == "SYMMETRIC_DEFAULT"
        if key.get("EnableKeyRotation") and not symmetric:
            yield f"{name} is asymmetric and cannot be rotated"
        if key.get("KeyUsage", "ENCRYPT_DECRYPT") == "ENCRYPT_DECRYPT" and str(key.get("KeySpec", "")).startswith("ECC"):
            yield f"{name} cannot encrypt"


RULES = [
    tables_forget_by_themselves_and_can_be_restored,
    what_people_gave_outlives_the_stack,
    keys_and_indexes_fit,
    queues_wait_longer_than_their_readers,
    queues_give_up_into_another,
    queues_of_chats_keep_their_order,
    only_tls_is_taken,
    buckets_are_private,
    keys_turn_only_where_they_can,
]
