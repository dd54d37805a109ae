package basel.local.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands in a SAM template, resolved for this machine. Lists keep the template's order.
public record Template(
        Surroundings surroundings,
        List<FunctionSpec> functions,
        List<HttpApiSpec> httpApis,
        List<SocketApiSpec> socketApis,
        List<QueueSpec> queues,
        List<QueueMapping> mappings,
        List<ScheduleSpec> schedules,
        List<TableSpec> tables,
        List<ParameterSpec> parameters,
        List<String> topics,
        List<PathRule> paths,
        Map<String, String> outputs) {
    public Template {
        functions = List.copyOf(functions);
        httpApis = List.copyOf(httpApis);
        socketApis = List.copyOf(socketApis);
        queues = List.copyOf(queues);
        mappings = List.copyOf(mappings);
        schedules = List.copyOf(schedules);
        tables = List.copyOf(tables);
        parameters = List.copyOf(parameters);
        topics = List.copyOf(topics);
        paths = List.copyOf(paths);
        outputs = Map.copyOf(new LinkedHashMap<>(outputs));
    }

    /// Reads the file; throws `TemplateProblem` with the logical id where something cannot be
    /// understood.
    public static Template read(Path file, Surroundings here) {
        return new TemplateReader(TemplateYaml.read(file), here).template();
    }

    /// As `read`, from text.
    public static Template parse(String yaml, Surroundings here) {
        return new TemplateReader(TemplateYaml.parse(yaml, "template"), here).template();
    }

    /// With these SSM parameters too.
    public Template with(List<ParameterSpec> more) {
        return new Template(
                surroundings,
                functions,
                httpApis,
                socketApis,
                queues,
                mappings,
                schedules,
                tables,
                Stream.concat(parameters.stream(), more.stream()).toList(),
                topics,
                paths,
                outputs);
    }

    public Optional<FunctionSpec> function(String id) {
        return functions.stream().filter(function -> function.id().equals(id)).findFirst();
    }

    public Optional<QueueSpec> queueByArn(String arn) {
        return queues.stream().filter(queue -> queue.arn().equals(arn)).findFirst();
    }

    public String region() {
        return surroundings.region();
    }

    public String account() {
        return Surroundings.ACCOUNT;
    }
}
