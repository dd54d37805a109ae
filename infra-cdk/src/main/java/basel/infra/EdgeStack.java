package basel.infra;

import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.CfnCertificate;
import software.amazon.awscdk.services.certificatemanager.CfnCertificate.DomainValidationOptionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/// What CloudFront takes from us-east-1 alone: the WAF's ACL, and the domain's certificate where a
/// domain is wished for. Its outputs are the context of the product's stack.
final class EdgeStack extends Stack {
    /// Requests of one address within five minutes; a page's load is some twenty.
    private static final int TOO_MANY = 2_000;

    EdgeStack(Construct scope, String name, Wishes wishes) {
        super(
                scope,
                name,
                StackProps.builder()
                        .analyticsReporting(false)
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        output("WebAcl", wall().getAttrArn());
        wishes.domain()
                .ifPresent(host -> output("Certificate", certificate(host, wishes).getRef()));
    }

    private CfnWebACL wall() {
        return CfnWebACL.Builder.create(this, "Wall")
                .scope("CLOUDFRONT")
                .defaultAction(allow())
                .visibilityConfig(seen("wall"))
                .rules(
                        List.of(
                                managed(0, "AWSManagedRulesAmazonIpReputationList"),
                                managed(1, "AWSManagedRulesKnownBadInputsRuleSet"),
                                tooMany(2)))
                .build();
    }

    private static CfnWebACL.DefaultActionProperty allow() {
        return CfnWebACL.DefaultActionProperty.builder()
                .allow(CfnWebACL.AllowActionProperty.builder().build())
                .build();
    }

    private static RuleProperty managed(int order, String name) {
        return RuleProperty.builder()
                .name(name)
                .priority(order)
                .overrideAction(
                        CfnWebACL.OverrideActionProperty.builder().none(java.util.Map.of()).build())
                .statement(
                        CfnWebACL.StatementProperty.builder()
                                .managedRuleGroupStatement(
                                        CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                                                .vendorName("AWS")
                                                .name(name)
                                                .build())
                                .build())
                .visibilityConfig(seen(name))
                .build();
    }

    private static RuleProperty tooMany(int order) {
        return RuleProperty.builder()
                .name("TooMany")
                .priority(order)
                .action(
                        CfnWebACL.RuleActionProperty.builder()
                                .block(CfnWebACL.BlockActionProperty.builder().build())
                                .build())
                .statement(
                        CfnWebACL.StatementProperty.builder()
                                .rateBasedStatement(
                                        CfnWebACL.RateBasedStatementProperty.builder()
                                                .aggregateKeyType("IP")
                                                .limit(TOO_MANY)
                                                .build())
                                .build())
                .visibilityConfig(seen("TooMany"))
                .build();
    }

    private static VisibilityConfigProperty seen(String metric) {
        return VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .metricName(metric)
                .sampledRequestsEnabled(false) // they would show tickets
                .build();
    }

    private CfnCertificate certificate(String host, Wishes wishes) {
        return CfnCertificate.Builder.create(this, "DomainCertificate")
                .domainName(host)
                .validationMethod("DNS")
                .domainValidationOptions(
                        List.of(
                                DomainValidationOptionProperty.builder()
                                        .domainName(host)
                                        .hostedZoneId(wishes.zone().orElseThrow())
                                        .build()))
                .build();
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
