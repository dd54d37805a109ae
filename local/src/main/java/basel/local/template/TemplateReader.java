package basel.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hands the resources to the readers of functions, queues, tables, APIs and paths.
final class TemplateReader {
    private final Surroundings here;
    private final Resources resources;

    TemplateReader(Map<String, Object> root, Surroundings here) {
        this.here = here;
        this.resources = new Resources(root, here);
    }

    Template template() {
        var references = resources.references();
        var attributes = new Attributes(here);
        var addresses = new LocalAddresses(here);
        var paths = new PathReader(here, resources.byId()).paths();
        addresses(addresses, paths);
        var parameters = parameters(addresses);
        var functions =
                new FunctionReader(
                        resources, new RoleReader(attributes, resources.byId()), addresses);
        var queues = new QueueReader(resources);
        return new Template(
                here,
                functions.functions(),
                functions.httpApis(),
                functions.socketApis(),
                queues.queues(),
                functions.mappings(),
                functions.schedules(),
                resources.of("AWS::DynamoDB::Table").stream()
                        .map(new TableReader(references)::table)
                        .toList(),
                parameters,
                resources.of("AWS::SNS::Topic").stream()
                        .map(topic -> references.arn(topic.id()))
                        .toList(),
                paths.stream().map(rule -> local(rule, addresses)).toList(),
                resources.outputs(addresses::local));
    }

    private void addresses(LocalAddresses addresses, List<PathRule> paths) {
        resources
                .of("AWS::Serverless::WebSocketApi")
                .forEach(api -> addresses.socket(Attributes.apiId(api.id())));
        resources
                .of("AWS::Serverless::HttpApi")
                .forEach(
                        api -> addresses.http(Attributes.apiId(api.id()), prefix(api.id(), paths)));
        addresses.http(Attributes.apiId("ServerlessHttpApi"), prefix("ServerlessHttpApi", paths));
        resources
                .of("AWS::Serverless::Function")
                .forEach(function -> addresses.functionUrl(function.id()));
    }

    private static String prefix(String apiId, List<PathRule> paths) {
        return paths.stream()
                .filter(rule -> rule.target().equals(new PathRule.Target.Http(apiId)))
                .map(rule -> rule.pattern().replaceFirst("/?\\*$", ""))
                .findFirst()
                .orElse("");
    }

    private static PathRule local(PathRule rule, LocalAddresses addresses) {
        var headers = new LinkedHashMap<String, String>();
        rule.headers().forEach((name, value) -> headers.put(name, addresses.local(value)));
        return new PathRule(
                rule.pattern(),
                rule.target(),
                rule.originPath(),
                headers,
                rule.requestCode(),
                rule.responseHeaders());
    }

    private List<ParameterSpec> parameters(LocalAddresses addresses) {
        var result = new ArrayList<ParameterSpec>();
        for (var resource : resources.of("AWS::SSM::Parameter")) {
            var name = resources.references().nameOf(resource.id());
            var value = addresses.local(resource.need("Value"));
            addresses.parameter(name, value);
            result.add(
                    new ParameterSpec(resource.id(), name, resource.text("Type", "String"), value));
        }
        return result;
    }
}
