package basel.infra;

import java.nio.file.Path;
import software.amazon.awscdk.App;

/// Synthesises the product for `cdk deploy`. Context: `stack` names the stack (`basel` unless
/// given), `template` is the expanded template and `code` the packaged functions, which `./synth`
/// gives; the rest is optional, see [Wishes].
public final class BaselApp {
    private BaselApp() {}

    public static void main(String[] args) {
        var app = new App();
        addEdge(app);
        addStack(app);
        app.synth();
    }

    static EdgeStack addEdge(App app) {
        return new EdgeStack(
                app, context(app, "stack", "basel") + "-edge", Wishes.of(app.getNode()));
    }

    static BaselStack addStack(App app) {
        return new BaselStack(
                app,
                context(app, "stack", "basel"),
                Path.of(context(app, "template", "../.build/infra/template.json")),
                Path.of(context(app, "code", "../functions/target/basel-functions.zip")),
                Wishes.of(app.getNode()));
    }

    private static String context(App app, String key, String otherwise) {
        return app.getNode().tryGetContext(key) instanceof String given ? given : otherwise;
    }
}
