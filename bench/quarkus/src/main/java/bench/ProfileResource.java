package bench;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The same as the product's `GET /profile` does: the token is checked, its row and the session's are read, then the top
/// of the profile and its entries.
@Path("/profile")
public class ProfileResource {
    @Inject DynamoDbClient dynamo;
    @Inject JsonWebToken token;

    public record Profile(String user, String language, String name, List<Map<String, String>> entries) {}

    @GET
    @Authenticated
    @Produces("application/json")
    public Profile get() throws GeneralSecurityException {
        String user = token.getClaim("user_id");
        var row = item("SESSIONS", "t#" + hash(token.getRawToken()), "token");
        if (row.isEmpty() || !row.get("user").s().equals(user)) {
            throw new WebApplicationException(401);
        }
        var session = item("SESSIONS", "u#" + user, "s#" + row.get("session").s());
        if (session.isEmpty()) {
            throw new WebApplicationException(401);
        }
        var head = item("PROFILES", "u#" + user, "profile");
        var entries =
                dynamo.query(b ->
                                b.tableName("PROFILES")
                                        .keyConditionExpression("pk = :p and begins_with(sk, :s)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":p", AttributeValue.fromS("u#" + user),
                                                        ":s", AttributeValue.fromS("entry#")))
                                        .consistentRead(true))
                        .items();
        return new Profile(
                user,
                session.get("language").s(),
                head.containsKey("name") ? head.get("name").s() : "",
                entries.stream().map(e -> Map.of("title", e.get("title").s())).toList());
    }

    private Map<String, AttributeValue> item(String table, String pk, String sk) {
        return dynamo.getItem(b ->
                        b.tableName(table)
                                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk)))
                                .consistentRead(true))
                .item();
    }

    private static String hash(String token) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
