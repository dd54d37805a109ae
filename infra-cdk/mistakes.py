"""Kinds of mistakes that somebody could make in template.yaml. Each plants one into the parsed template."""

MISTAKES = {}

def its(template, name):
    return template["Resources"][name]["Properties"]


def first(template, name):
    return its(template, name)["Policies"][0]["Statement"][0]


def events(template, name):
    return its(template, name)["Events"]


def settings(template):
    return template["Globals"]["Function"]


def front(template):
    return its(template, "Distribution")["DistributionConfig"]


def plant(name, change):
    """A mistake that is one call."""
    MISTAKES[name] = change


# ---------------------------------------------------------------- words of CloudFormation and SAM
plant("a property that does not exist", lambda t: its(t, "Replies").update(VisibilityTimeOut=180))
plant("a property of the wrong type", lambda t: its(t, "Replies").update(VisibilityTimeout="long"))
plant("a type that does not exist", lambda t: t["Resources"]["MailTrouble"].update(Type="AWS::SNS::Topics"))
plant("a required property is missing", lambda t: its(t, "Chats").pop("KeySchema"))
plant("a Ref to nothing", lambda t: settings(t)["Environment"]["Variables"].update(BASEL_MAIL_EVENTS={"Ref": "MailEvent"}))
plant("a GetAtt of nothing", lambda t: its(t, "Replies")["RedrivePolicy"].update(deadLetterTargetArn={"Fn::GetAtt": ["RepliesFailed", "ARN"]}))
plant("a Sub of nothing", lambda t: its(t, "WebOriginName").update(Name={"Fn::Sub": "/basel/${Stack}/web-origin"}))
plant("a condition that does not exist", lambda t: t["Resources"]["GatewayRole"].update(Condition="SocketLogged"))
plant("a parameter's default is none of its values", lambda t: t["Parameters"]["ModelProvider"].update(Default="claude"))
plant("a circle of references", lambda t: its(t, "Web").update(BucketName={"Fn::Sub": "${Distribution}-web"}))
plant("an enumeration's value is wrong", lambda t: its(t, "Chats").update(BillingMode="ON_DEMAND"))
plant("an attribute of a key is not defined", lambda t: its(t, "Chats")["AttributeDefinitions"].pop(2))
# ---------------------------------------------------------------- functions
plant("a runtime that does not exist", lambda t: settings(t).update(Runtime="java26"))
plant("an old runtime", lambda t: its(t, "Api").update(Runtime="java21"))
plant("an architecture that does not exist", lambda t: settings(t).update(Architectures=["arm"]))
plant("another architecture", lambda t: its(t, "Reply").update(Architectures=["x86_64"]))
plant("a handler that does not exist", lambda t: its(t, "Reply").update(Handler="basel.door.ReplyFunctions"))
plant("no SnapStart", lambda t: settings(t).pop("SnapStart"))
plant("no alias", lambda t: (settings(t).pop("AutoPublishAlias"), settings(t).pop("AutoPublishAliasAllProperties")))
plant("a socket's route to the unpublished function", lambda t: its(t, "SocketApi")["Routes"]["$default"].update(FunctionArn={"Fn::GetAtt": ["Socket", "Arn"]}))
plant("the authorizer is the unpublished function", lambda t: its(t, "SocketApi")["Auth"].update(AuthArn={"Fn::GetAtt": ["Authorizer", "Arn"]}))
plant("a function that answers takes longer than the gateway waits", lambda t: its(t, "Api").update(Timeout=60))
plant("a function may take longer than Lambda lets it", lambda t: its(t, "Reply").update(Timeout=1000))
plant("a function is not traced", lambda t: settings(t).pop("Tracing"))
plant("a function's log is kept for ever", lambda t: settings(t)["LoggingConfig"].pop("LogGroup"))
plant("a function does not know a table", lambda t: settings(t)["Environment"]["Variables"].pop("BASEL_TABLES_INVITES"))
plant("a table's variable names a queue", lambda t: settings(t)["Environment"]["Variables"].update(BASEL_TABLES_CHATS={"Ref": "Replies"}))
plant("a secret in a function's settings", lambda t: its(t, "Account")["Environment"]["Variables"].update(BASEL_ORIGIN_SECRET="hunter2"))
plant("a secret from a parameter of another stack", lambda t: its(t, "Account")["Environment"]["Variables"].update(BASEL_ORIGIN_SECRET="{{resolve:ssm:/other/keys/front}}"))
plant("too little memory", lambda t: its(t, "Reply").update(MemorySize=128))
# ---------------------------------------------------------------- rights
plant("everything is allowed", lambda t: first(t, "Api").update(Action="*", Resource="*"))
plant("a wildcard action", lambda t: first(t, "Api").update(Action="dynamodb:*"))
plant("a wildcard resource", lambda t: first(t, "Api").update(Resource="*"))
plant("a right to all tables of the account", lambda t: first(t, "Api").update(Resource={"Fn::Sub": "arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/*"}))
plant("an action that does not exist", lambda t: first(t, "Api").update(Action=["dynamodb:ReadItem"]))
plant("a right that the function has no business with", lambda t: its(t, "Api")["Policies"][0]["Statement"].append({"Effect": "Allow", "Action": "ses:SendEmail", "Resource": {"Ref": "MailTrouble"}}))
plant("a right that is needed is missing", lambda t: its(t, "Failed")["Policies"][0]["Statement"].pop(3))
plant("a policy without an effect", lambda t: first(t, "Api").pop("Effect"))
plant("AWS's administrator as a function's policy", lambda t: its(t, "Schedule")["Policies"].append("arn:aws:iam::aws:policy/AdministratorAccess"))
plant("a topic lets everybody publish", lambda t: its(t, "MailTroublePolicy")["PolicyDocument"]["Statement"][0].update(Principal="*", Condition={}))
plant("a queue lets every account's SNS in", lambda t: its(t, "AfterWorkPolicy")["PolicyDocument"]["Statement"][0].pop("Condition"))
plant("anybody may call a function", lambda t: t["Resources"].update(Open={"Type": "AWS::Lambda::Permission", "Properties": {"Action": "lambda:InvokeFunction", "FunctionName": {"Ref": "Api.Alias"}, "Principal": "*"}}))
# ---------------------------------------------------------------- doors
plant("a route key with a dot", lambda t: its(t, "SocketApi")["Routes"].update({"chat.send": {"FunctionArn": {"Ref": "Socket.Alias"}}}))
plant("a socket without $default", lambda t: its(t, "SocketApi")["Routes"].pop("$default"))
plant("a socket without an authorizer", lambda t: its(t, "SocketApi").pop("Auth"))
plant("the authorizer asks for a ticket before it is asked", lambda t: its(t, "SocketApi")["Auth"].update(IdentitySource=["route.request.querystring.ticket"]))
plant("another stage", lambda t: its(t, "SocketApi").update(StageName="live"))
plant("payload 1.0", lambda t: events(t, "Account")["User"]["Properties"].update(PayloadFormatVersion="1.0"))
plant("payload 3.0", lambda t: events(t, "Account")["User"]["Properties"].update(PayloadFormatVersion="3.0"))
plant("an integration waits for over 30 s", lambda t: events(t, "Account")["User"]["Properties"].update(TimeoutInMillis=31000))
plant("a method that does not exist", lambda t: events(t, "Account")["User"]["Properties"].update(Method="FETCH"))
plant("a path without its slash", lambda t: events(t, "Account")["User"]["Properties"].update(Path="user"))
plant("a prefix that the code does not have", lambda t: events(t, "Account")["User"]["Properties"].update(Path="/users"))
plant("the same route twice", lambda t: events(t, "Api").update(Again={"Type": "HttpApi", "Properties": {"ApiId": {"Ref": "HttpApi"}, "Method": "ANY", "Path": "/user"}}))
plant("nobody answers the rest", lambda t: events(t, "Api").pop("Default"))
plant("a route of an API that does not exist", lambda t: events(t, "Account")["User"]["Properties"].update(ApiId={"Ref": "WebApi"}))
plant("no throttle", lambda t: its(t, "HttpApi").pop("DefaultRouteSettings"))
plant("CORS for everybody", lambda t: its(t, "HttpApi")["CorsConfiguration"].update(AllowOrigins=["*"]))
plant("access logs show queries", lambda t: its(t, "HttpApi")["AccessLogSettings"].update(Format='{"path":"$context.path","who":"$context.identity.sourceIp"}'))
plant("execution logs show what was said", lambda t: its(t, "SocketApi")["DefaultRouteSettings"].update(DataTraceEnabled=True, LoggingLevel="INFO"))
# ---------------------------------------------------------------- stores and queues
plant("a queue gives its message again too soon", lambda t: its(t, "Replies").update(VisibilityTimeout=120))
plant("a FIFO queue with another one for what fails", lambda t: its(t, "Replies")["RedrivePolicy"].update(deadLetterTargetArn={"Fn::GetAtt": ["AfterFailed", "Arn"]}))
plant("a FIFO queue's name without .fifo", lambda t: its(t, "Replies").update(QueueName={"Fn::Sub": "${AWS::StackName}-replies"}))
plant("a queue has none for what fails", lambda t: its(t, "AfterWork").pop("RedrivePolicy"))
plant("a queue gives up at once", lambda t: its(t, "AfterWork")["RedrivePolicy"].update(maxReceiveCount=1))
plant("a failed batch is repeated whole", lambda t: events(t, "After")["AfterWork"]["Properties"].pop("FunctionResponseTypes"))
plant("no order per chat", lambda t: its(t, "Replies").update(DeduplicationScope="queue", FifoThroughputLimit="perQueue"))
plant("a batch larger than FIFO allows", lambda t: events(t, "Reply")["Replies"]["Properties"].update(BatchSize=100))
plant("a table that cannot be restored", lambda t: its(t, "Chats").pop("PointInTimeRecoverySpecification"))
plant("a table that goes with the stack", lambda t: t["Resources"]["Chats"].update(DeletionPolicy="Delete"))
plant("a table without a TTL", lambda t: its(t, "Logins").pop("TimeToLiveSpecification"))
plant("a public bucket", lambda t: its(t, "Web").update(PublicAccessBlockConfiguration={"BlockPublicAcls": False, "BlockPublicPolicy": False, "IgnorePublicAcls": False, "RestrictPublicBuckets": False}))
plant("a bucket that everybody reads", lambda t: its(t, "WebPolicy")["PolicyDocument"]["Statement"][0].update(Principal="*", Condition={}))
plant("an asymmetric key is rotated", lambda t: t["Resources"].update(Key={"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "ECC_NIST_P256", "KeyUsage": "SIGN_VERIFY", "EnableKeyRotation": True, "KeyPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}}, "Action": "kms:Sign", "Resource": "*"}]}}}))
plant("a key of the wrong usage", lambda t: t["Resources"].update(Key={"Type": "AWS::KMS::Key", "Properties": {"KeySpec": "ECC_NIST_P256", "KeyUsage": "ENCRYPT_DECRYPT", "KeyPolicy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}}, "Action": "kms:Sign", "Resource": "*"}]}}}))
plant("a parameter as SecureString", lambda t: its(t, "WebOriginName").update(Type="SecureString"))
# ---------------------------------------------------------------- the edge
plant("a path leads to no origin", lambda t: front(t)["CacheBehaviors"][0].update(TargetOriginId="apis"))
plant("sockets lead to the HTTP API", lambda t: front(t)["CacheBehaviors"][1].update(TargetOriginId="api"))
plant("answers of functions are cached", lambda t: front(t)["CacheBehaviors"][0].update(CachePolicyId="658327ea-f89d-4fab-a63d-7e88639e58f6"))
plant("an origin without its secret header", lambda t: front(t)["Origins"][2].pop("OriginCustomHeaders"))
plant("pages without TLS", lambda t: front(t)["DefaultCacheBehavior"].update(ViewerProtocolPolicy="allow-all"))
plant("the bucket is asked without a signature", lambda t: front(t)["Origins"][0].pop("OriginAccessControlId"))
plant("a CSP that lets in scripts", lambda t: its(t, "SecurityHeaders")["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]["ContentSecurityPolicy"].update(ContentSecurityPolicy="default-src *"))
plant("pages of the SPA are not found", lambda t: front(t)["DefaultCacheBehavior"].pop("FunctionAssociations"))
# ---------------------------------------------------------------- the clock and what watches
plant("a cron with five fields", lambda t: events(t, "Schedule")["EachMinute"]["Properties"].update(ScheduleExpression="cron(* * * * ?)"))
plant("a rate of one minutes", lambda t: events(t, "Schedule")["EachMinute"]["Properties"].update(ScheduleExpression="rate(1 minutes)"))
plant("a cron hour that does not exist", lambda t: events(t, "Schedule")["EachMinute"]["Properties"].update(ScheduleExpression="cron(0 25 * * ? *)"))
plant("a dashboard that is no JSON", lambda t: t["Resources"].update(Board={"Type": "AWS::CloudWatch::Dashboard", "Properties": {"DashboardBody": '{"widgets": [}'}}))
plant("an alarm that tells nobody", lambda t: its(t, "Errors").pop("AlarmActions"))
plant("an alarm for good times", lambda t: its(t, "Errors").update(ComparisonOperator="LessThanThreshold"))
plant("no alarm for throttles", lambda t: t["Resources"].pop("Throttled"))
plant("bounces are not heard of", lambda t: its(t, "MailTroubleTold")["EventDestination"].update(MatchingEventTypes=["complaint"]))
plant("SNS wraps what SES says", lambda t: its(t, "MailTroubleWork").pop("RawMessageDelivery"))
plant("a name where nobody looks", lambda t: its(t, "SocketEndpointName").update(Name={"Fn::Sub": "/basel/${AWS::StackName}/socket"}))
