package basel.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/// What cdk-nag's packs AwsSolutions and ServerlessChecks say of every resource, but for what is
/// [Accepted]. `Nag FOLDER` prints a line for each finding of each expanded template there.
public final class Nag {
    private static final String ENDING = ".expanded.json";

    private Nag() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var code = Files.writeString(folder.resolve("nag.zip"), "code");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                var name = Objects.toString(file.getFileName()).replace(ENDING, "");
                for (var finding : ofTemplate(file, code)) {
                    System.out.println(name + "\t" + finding.lines().findFirst().orElse(""));
                }
            }
        }
    }

    /// A template that CDK cannot even read is a finding, too.
    private static List<String> ofTemplate(Path template, Path code) throws IOException {
        var out = Files.createTempDirectory("nag");
        var app = new App(AppProps.builder().outdir(out.toString()).build());
        try {
            var none = Wishes.of(app.getNode());
            return of(app, new BaselStack(app, "basel", template, code, none));
        } catch (RuntimeException unreadable) {
            return List.of("CDK: " + unreadable.getMessage());
        }
    }

    /// The findings about the stacks of an app; accepts on the way what is accepted.
    static List<String> of(App app, Stack... stacks) {
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().build());
        Aspects.of(app).add(ServerlessChecks.Builder.create().build());
        for (var stack : stacks) {
            Accepted.on(stack);
        }
        var findings = new ArrayList<String>();
        for (var stack : stacks) {
            findings.addAll(said(stack));
        }
        return findings;
    }

    @SuppressWarnings("deprecation") // CDK's assertions have no other messages yet
    private static List<String> said(Stack stack) {
        var annotations = Annotations.fromStack(stack);
        var any = Match.stringLikeRegexp("(AwsSolutions|Serverless|CdkNag).*");
        var findings = new ArrayList<String>();
        for (var all :
                List.of(annotations.findError("*", any), annotations.findWarning("*", any))) {
            for (var message : all) {
                findings.add(message.getId() + " " + text(message.getEntry().getData()));
            }
        }
        return findings;
    }

    private static String text(Object data) {
        return data instanceof Map<?, ?> || data instanceof String ? data.toString() : "";
    }
}
