package basel.local.template;

import basel.local.template.PathRule.Target;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// CloudFront's behaviours, each with the resource of this template that answers.
final class PathReader {
    private final Surroundings here;
    private final Map<String, Resource> resources;

    PathReader(Surroundings here, Map<String, Resource> resources) {
        this.here = here;
        this.resources = resources;
    }

    List<PathRule> paths() {
        var result = new ArrayList<PathRule>();
        for (var resource : resources.values()) {
            if (resource.type().equals("AWS::CloudFront::Distribution")) {
                add(resource, result);
            }
        }
        return result;
    }

    private void add(Resource distribution, List<PathRule> result) {
        var config = distribution.get("DistributionConfig");
        var origins = new LinkedHashMap<String, JsonNode>();
        config.path("Origins").forEach(origin -> origins.put(origin.path("Id").asText(), origin));
        config.path("CacheBehaviors")
                .forEach(behaviour ->
                        result.add(
                                rule(
                                        distribution.id(),
                                        behaviour.path("PathPattern").asText(),
                                        behaviour,
                                        origins)));
        var standard = config.path("DefaultCacheBehavior");
        if (standard.isObject()) {
            result.add(rule(distribution.id(), "*", standard, origins));
        }
    }

    private PathRule rule(
            String id, String pattern, JsonNode behaviour, Map<String, JsonNode> origins) {
        var origin = origins.get(behaviour.path("TargetOriginId").asText());
        if (origin == null) {
            throw new TemplateProblem(
                    id
                            + ": behaviour "
                            + pattern
                            + " names no origin of DistributionConfig.Origins");
        }
        var headers = new LinkedHashMap<String, String>();
        origin.path("OriginCustomHeaders")
                .forEach(header ->
                        headers.put(
                                header.path("HeaderName").asText(),
                                header.path("HeaderValue").asText()));
        return new PathRule(
                pattern,
                target(origin.path("DomainName").asText()),
                origin.path("OriginPath").asText(""),
                headers,
                code(behaviour),
                new SecurityHeaders(resources)
                        .of(behaviour.path("ResponseHeadersPolicyId").asText()));
    }

    private Target target(String host) {
        for (var resource : resources.values()) {
            var id = resource.id();
            if (Attributes.isApi(resource.type()) && host.startsWith(Attributes.apiId(id) + ".")) {
                return resource.type().contains("WebSocket")
                        ? new Target.Socket(id)
                        : new Target.Http(id);
            }
            if (resource.type().equals("AWS::Serverless::Function")
                    && host.equals(Attributes.functionUrlHost(id, here.region()))) {
                return new Target.FunctionUrl(id);
            }
            if (resource.type().equals("AWS::S3::Bucket")
                    && host.startsWith(
                            new Attributes(here)
                                            .name(
                                                    id,
                                                    resource.type(),
                                                    resource.get("BucketName").asText(null))
                                    + ".s3")) {
                return new Target.Bucket(id);
            }
        }
        return host.startsWith(Attributes.apiId("ServerlessHttpApi") + ".")
                ? new Target.Http("ServerlessHttpApi")
                : new Target.Elsewhere(host);
    }

    private List<String> code(JsonNode behaviour) {
        var result = new ArrayList<String>();
        for (var association : behaviour.path("FunctionAssociations")) {
            for (var resource : resources.values()) {
                if (resource.type().equals("AWS::CloudFront::Function")
                        && association.path("EventType").asText().equals("viewer-request")
                        && association
                                .path("FunctionARN")
                                .asText()
                                .endsWith(":" + resource.text("Name", resource.id()))) {
                    result.add(resource.text("FunctionCode", ""));
                }
            }
        }
        return result;
    }
}
