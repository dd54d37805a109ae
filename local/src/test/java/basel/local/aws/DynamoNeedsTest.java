package basel.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DynamoNeedsTest {
    private final DynamoNeeds needs = new DynamoNeeds("r", "1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GetItem | {'TableName':'A'} | dynamodb:GetItem A
                    Query | {'TableName':'A','IndexName':'i'} | dynamodb:Query A/index/i
                    PutItem | {'TableName':'arn:aws:dynamodb:r:1:table/B'} | dynamodb:PutItem B
                    BatchGetItem | {'RequestItems':{'A':{},'B':{}}} | dynamodb:BatchGetItem A, dynamodb:BatchGetItem B
                    BatchWriteItem | {'RequestItems':{'A':[]}} | dynamodb:BatchWriteItem A
                    TransactWriteItems | {'TransactItems':[{'Put':{'TableName':'A'}},{'Update':{'TableName':'B'}},{'Delete':{'TableName':'A'}},{'ConditionCheck':{'TableName':'C'}},{'Put':{'TableName':'A'}}]} | dynamodb:PutItem A, dynamodb:UpdateItem B, dynamodb:DeleteItem A, dynamodb:ConditionCheckItem C
                    TransactGetItems | {'TransactItems':[{'Get':{'TableName':'A'}}]} | dynamodb:GetItem A
                    ExecuteStatement | {'Statement':'SELECT * FROM ~A~.~i~ WHERE x=1'} | dynamodb:PartiQLSelect A/index/i
                    ExecuteTransaction | {'TransactStatements':[{'Statement':'insert into A value {}'},{'Statement':'DELETE FROM ~B~ where x=1'}]} | dynamodb:PartiQLInsert A, dynamodb:PartiQLDelete B
                    BatchExecuteStatement | {'Statements':[{'Statement':'update A set x=1'}]} | dynamodb:PartiQLUpdate A
                    """)
    void every_table_and_part_that_a_request_touches_needs_a_right(
            String operation, String body, String expected) {
        var json = Wire.read(body.replace('\'', '"').replace("~", "\\\"").getBytes(UTF_8));

        var found = needs.of(operation, json);

        assertThat(
                        found.stream()
                                .map(need ->
                                        need.action()
                                                + " "
                                                + need.resource()
                                                        .replace("arn:aws:dynamodb:r:1:table/", ""))
                                .toList())
                .isEqualTo(List.of(expected.split(", ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"ListTables", "DescribeLimits"})
    void some_operations_have_no_table(String operation) {
        assertThat(needs.of(operation, Wire.JSON.createObjectNode()))
                .containsExactly(Need.of("dynamodb:" + operation, "*"));
    }
}
