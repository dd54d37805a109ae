package basel.leaving;

import basel.shared.kernel.Member;
import basel.shared.person.PersonalData;
import basel.shared.web.CanRefuse;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything that is kept about the person who asks, as one JSON file.
@Controller("/user/export")
@Secured(SecurityRule.IS_AUTHENTICATED)
@CanRefuse
@Tag(name = "account")
final class ExportController {
    private final List<PersonalData> kept;
    private final Clock clock;

    ExportController(List<PersonalData> kept, Clock clock) {
        this.kept = List.copyOf(kept);
        this.clock = clock;
    }

    @Get
    @Operation(
            operationId = "exportUser",
            summary = "Everything that is kept about you, as a file",
            description =
                    "A field for each kind of thing. A conversation that no longer fits is named with"
                            + " the `path` that gives it.")
    HttpResponse<Map<String, Object>> export(@Parameter(hidden = true) Member member) {
        var all = new TreeMap<String, Object>();
        all.put("exportedAt", clock.instant());
        for (var data : kept) {
            var part = data.export(member.id());
            if (!(part instanceof Collection<?> entries) || !entries.isEmpty()) {
                all.put(data.name(), part);
            }
        }
        return HttpResponse.<Map<String, Object>>ok(all)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"basel-my-data.json\"");
    }
}
