package basel.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import basel.local.template.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleCheckTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-central-1:000000000000:table/Chats";

    @ParameterizedTest
    @CsvSource({
        "dynamodb:GetItem, table/A, dynamodb:GetItem, table/A, true",
        "dynamodb:getitem, table/A, dynamodb:GetItem, table/A, true",
        "dynamodb:*, table/A, dynamodb:Query, table/A, true",
        "dynamodb:Get?tem, table/A, dynamodb:GetItem, table/A, true",
        "dynamodb:Get*, table/A, dynamodb:PutItem, table/A, false",
        "*, *, ssm:GetParameter, parameter/x, true",
        "dynamodb:Query, table/A, dynamodb:Query, table/A/index/i, false",
        "dynamodb:Query, table/A/index/*, dynamodb:Query, table/A/index/i, true",
        "dynamodb:Query, table/A*, dynamodb:Query, table/AB, true",
        "dynamodb:Query, table/a, dynamodb:Query, table/A, false",
        "sqs:SendMessage, q.fifo, sqs:SendMessage, qxfifo, false",
        "ses:Send(mail, *, ses:Send(mail, x, true",
    })
    void an_action_and_a_resource_are_patterns(
            String action, String resource, String asked, String on, boolean allowed) {
        var role = List.of(statement(true, action, resource, Map.of()));

        assertThat(RoleCheck.allows(role, Need.of(asked, on))).isEqualTo(allowed);
    }

    @Test
    void nothing_is_allowed_by_default() {
        assertThat(RoleCheck.allows(List.of(), Need.of("dynamodb:GetItem", TABLE))).isFalse();
    }

    @Test
    void a_denial_wins_over_every_permission() {
        var role =
                List.of(
                        statement(true, "dynamodb:*", "*", Map.of()),
                        statement(false, "dynamodb:Scan", TABLE, Map.of()));

        assertThat(RoleCheck.allows(role, Need.of("dynamodb:Scan", TABLE))).isFalse();
        assertThat(RoleCheck.allows(role, Need.of("dynamodb:Query", TABLE))).isTrue();
    }

    @Test
    void a_condition_must_hold() {
        var condition =
                Map.of("StringEquals", Map.of("ses:FromAddress", List.of("a@x.test", "b@x.test")));
        var role = List.of(statement(true, "ses:SendEmail", "*", condition));

        assertThat(RoleCheck.allows(role, sending("b@x.test"))).isTrue();
        assertThat(RoleCheck.allows(role, sending("c@x.test"))).isFalse();
        assertThat(RoleCheck.allows(role, Need.of("ses:SendEmail", "x"))).isFalse();
    }

    @Test
    void a_negative_condition_holds_for_all_its_values() {
        var condition =
                Map.of(
                        "StringNotEquals",
                        Map.of("ses:FromAddress", List.of("a@x.test", "b@x.test")));
        var role = List.of(statement(true, "ses:SendEmail", "*", condition));

        assertThat(RoleCheck.allows(role, sending("c@x.test"))).isTrue();
        assertThat(RoleCheck.allows(role, sending("a@x.test"))).isFalse();
    }

    @Test
    void for_all_values_holds_where_the_call_says_nothing() {
        var keys =
                Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of("u#*")));
        var role = List.of(statement(true, "dynamodb:GetItem", "*", keys));

        assertThat(RoleCheck.allows(role, Need.of("dynamodb:GetItem", TABLE))).isTrue();
    }

    @Test
    void a_condition_that_is_not_understood_allows_nothing_and_denies_everything() {
        var unknown = Map.of("IpAddress", Map.of("aws:SourceIp", List.of("10.0.0.0/8")));

        assertThat(
                        RoleCheck.allows(
                                List.of(statement(true, "*", "*", unknown)),
                                Need.of("dynamodb:GetItem", TABLE)))
                .isFalse();
        assertThat(
                        RoleCheck.allows(
                                List.of(
                                        statement(true, "*", "*", Map.of()),
                                        statement(false, "*", "*", unknown)),
                                Need.of("dynamodb:GetItem", TABLE)))
                .isFalse();
    }

    private static Need sending(String from) {
        return new Need("ses:SendEmail", "x", Map.of("ses:FromAddress", from));
    }

    private static Statement statement(
            boolean allow,
            String action,
            String resource,
            Map<String, Map<String, List<String>>> conditions) {
        return new Statement(allow, List.of(action), List.of(resource), conditions);
    }
}
