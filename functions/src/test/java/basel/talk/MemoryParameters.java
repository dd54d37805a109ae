package basel.talk;

import java.util.Base64;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;

/// SSM in memory: one master key.
final class MemoryParameters implements SsmClient {
    private static final String KEY =
            "[{\"id\":\"k1\",\"secret\":\""
                    + Base64.getEncoder().encodeToString(new byte[32])
                    + "\"}]";

    @Override
    public GetParameterResponse getParameter(GetParameterRequest request) {
        var value = request.name().endsWith("socket-endpoint") ? "http://127.0.0.1:8400" : KEY;
        return GetParameterResponse.builder().parameter(p -> p.value(value)).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
