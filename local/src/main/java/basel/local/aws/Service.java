package basel.local.aws;

import basel.local.gateway.Reply;
import java.util.List;

/// One AWS service: how it names operations, what rights a call needs, how it answers and how it
/// refuses.
interface Service {
    /// As metrics name it, such as `DynamoDB`.
    String title();

    /// The operation that a request asks for; throws `AwsError` where there is none.
    String operation(basel.local.gateway.Request request);

    /// Every right the call needs, in the order the service asks for them.
    List<Need> needs(Call call);

    Reply answer(Call call);

    Reply refusal(AwsError error, String requestId);

    /// What the service says when a caller is too fast.
    AwsError throttled();

    /// What the service says when a role does not allow.
    default AwsError denied(String function, Need need) {
        return AwsError.client(
                "AccessDeniedException",
                "User: arn:aws:sts::000000000000:assumed-role/"
                        + function
                        + "Role/"
                        + function
                        + " is not authorized to perform: "
                        + need.action()
                        + " on resource: "
                        + need.resource()
                        + " because no identity-based policy allows the "
                        + need.action()
                        + " action");
    }

    /// What the service says to credentials that nobody has.
    default AwsError stranger() {
        return new AwsError(
                403,
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }
}
