/// This machine as API Gateway, Lambda, SQS, SES, SNS, SSM and DynamoDB, driven by a SAM template.
@NullMarked
package basel.local;

import org.jspecify.annotations.NullMarked;
