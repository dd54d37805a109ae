package basel.infra;

import java.util.List;
import software.amazon.awscdk.cloudformation.include.CfnInclude;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.amazon.awscdk.services.route53.CfnRecordSet.AliasTargetProperty;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.constructs.Construct;

/// What stands beside the product when it is wished for: the domain's records, mails of alarms, a
/// budget.
final class Beside {
    /// The zone of every CloudFront distribution.
    private static final String CLOUDFRONT = "Z2FDTNDATAQYW2";

    private static final double SOON = 80;

    private final Construct scope;
    private final CfnInclude product;

    Beside(Construct scope, CfnInclude product) {
        this.scope = scope;
        this.product = product;
    }

    void add(Wishes wishes) {
        if (wishes.certificate().isPresent() && wishes.zone().isPresent()) {
            wishes.domain().ifPresent(host -> records(host, wishes.zone().get()));
        }
        for (int i = 0; i < wishes.mails().size(); i++) {
            mail(i, wishes.mails().get(i));
        }
        wishes.budget().ifPresent(dollars -> budget(Double.parseDouble(dollars), wishes.mails()));
    }

    private void records(String host, String zone) {
        var front = product.getResource("Distribution").getAtt("DomainName").toString();
        for (var type : List.of("A", "AAAA")) {
            CfnRecordSet.Builder.create(scope, "Domain" + type)
                    .name(host)
                    .hostedZoneId(zone)
                    .type(type)
                    .aliasTarget(
                            AliasTargetProperty.builder()
                                    .dnsName(front)
                                    .hostedZoneId(CLOUDFRONT)
                                    .build())
                    .build();
        }
    }

    private void mail(int number, String address) {
        CfnSubscription.Builder.create(scope, "AlarmMail" + number)
                .topicArn(product.getResource("Alarms").getRef())
                .protocol("email")
                .endpoint(address)
                .build();
    }

    private void budget(double dollars, List<String> mails) {
        CfnBudget.Builder.create(scope, "Budget")
                .budget(
                        CfnBudget.BudgetDataProperty.builder()
                                .budgetType("COST")
                                .timeUnit("MONTHLY")
                                .budgetLimit(
                                        CfnBudget.SpendProperty.builder()
                                                .amount(dollars)
                                                .unit("USD")
                                                .build())
                                .build())
                .notificationsWithSubscribers(
                        mails.isEmpty()
                                ? List.of()
                                : List.of(
                                        told("ACTUAL", SOON, mails),
                                        told("FORECASTED", 100, mails)))
                .build();
    }

    private static NotificationWithSubscribersProperty told(
            String type, double percent, List<String> mails) {
        return NotificationWithSubscribersProperty.builder()
                .notification(
                        NotificationProperty.builder()
                                .notificationType(type)
                                .comparisonOperator("GREATER_THAN")
                                .threshold(percent)
                                .thresholdType("PERCENTAGE")
                                .build())
                .subscribers(
                        mails.stream()
                                .map(mail ->
                                        SubscriberProperty.builder()
                                                .subscriptionType("EMAIL")
                                                .address(mail)
                                                .build())
                                .toList())
                .build();
    }
}
