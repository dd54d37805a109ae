package basel.local.template;

import java.util.Map;

/// What the template cannot know and this machine answers: the authorities (`host:port`) of the web
/// origin, the AWS front and the function URLs, and the values of the template's parameters.
///
/// @param web `127.0.0.1:8000`, stands for the CloudFront distribution
/// @param aws authority of the AWS front, in queue URLs and as the endpoint of `@connections`
/// @param functionUrls authority that serves function URLs, by the function's logical id; the web
///   origin where missing
/// @param parameters values of template parameters that win over their defaults
/// @param secrets values of Secrets Manager secrets by logical id, and of parameters by name that
///   the template does not make; made up and stable for this run where missing
public record Surroundings(
        String region,
        String web,
        String aws,
        Map<String, String> functionUrls,
        Map<String, String> parameters,
        Map<String, String> secrets) {
    static final String ACCOUNT = "000000000000";
    static final String SUFFIX = "amazonaws.com";
    static final String STACK = "basel";

    public Surroundings {
        functionUrls = Map.copyOf(functionUrls);
        parameters = Map.copyOf(parameters);
        secrets = Map.copyOf(secrets);
    }

    /// Everything on the given authorities in `eu-central-1`, with the template's own defaults.
    public static Surroundings at(String web, String aws) {
        return new Surroundings("eu-central-1", web, aws, Map.of(), Map.of(), Map.of());
    }

    public Surroundings withParameters(Map<String, String> values) {
        return new Surroundings(region, web, aws, functionUrls, values, secrets);
    }

    public Surroundings withFunctionUrls(Map<String, String> authorities) {
        return new Surroundings(region, web, aws, authorities, parameters, secrets);
    }

    public Surroundings withSecrets(Map<String, String> values) {
        return new Surroundings(region, web, aws, functionUrls, parameters, values);
    }
}
