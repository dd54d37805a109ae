package basel.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// CDK apps over the product's template, with code that need not be built.
final class Apps {
    private Apps() {}

    /// An app that has this context, besides the stack's name `trial`.
    static App with(Path folder, Map<String, String> context) {
        var all = new HashMap<String, Object>(context);
        all.put("stack", "trial");
        all.put("template", Tools.expanded(folder, "first").toString());
        all.put("code", folder.resolve("first.zip").toString());
        return new App(
                AppProps.builder().outdir(folder.resolve("out").toString()).context(all).build());
    }
}
