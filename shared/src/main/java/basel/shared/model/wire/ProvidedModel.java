package basel.shared.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import basel.shared.model.JsonSchema;
import basel.shared.model.LanguageModel;
import basel.shared.model.ModelAnswer;
import basel.shared.model.ModelReply;
import basel.shared.model.ModelReply.Usage;
import basel.shared.model.ModelRequest;
import basel.shared.model.wire.ModelProvider.Written;
import basel.shared.model.wire.Setback.Kind;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A provider as a model: prompts as text, tries, and answers held against their schema.
///
/// An answer that ends where the allowed tokens end stands, and says so; as JSON it is a failure.
public final class ProvidedModel implements LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(ProvidedModel.class);
    private static final Pattern FENCE =
            Pattern.compile("\\s*```(?:json)?\\s*(.*?)\\s*```\\s*", Pattern.DOTALL);
    private static final int LONGEST_SHOWN = 20_000;

    private final ModelProvider provider;
    private final Patience patience;
    private final Tries tries;
    private final JsonMapper json;
    private final PromptText texts = new PromptText();

    public ProvidedModel(ModelProvider provider, Patience patience, JsonMapper json) {
        this.provider = provider;
        this.patience = patience;
        this.tries = new Tries(patience);
        this.json = json;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> piece) {
        var speech = new Speech(piece);
        try {
            return said(request, speech);
        } catch (Setback setback) {
            throw setback.trouble();
        }
    }

    @Override
    public ModelAnswer complete(ModelRequest request, JsonSchema schema) {
        var check = new SchemaCheck(SchemaForm.of(json, schema));
        try {
            return fitting(texts.written(request), schema, check);
        } catch (Setback setback) {
            throw setback.trouble();
        }
    }

    private ModelReply said(ModelRequest request, Speech speech) {
        var prompt = texts.spoken(request);
        var waiting = Waiting.stream(patience, speech);
        var reply =
                tries.run(() -> provider.stream(prompt, speech, waiting), waiting, speech::begun);
        if (reply.text().isBlank()) {
            throw new Setback(reply.cut() ? Kind.TOO_LONG : Kind.EMPTY);
        }
        if (reply.cut()) {
            log.info("model answer cut at the most tokens: task={}", request.task());
        }
        return new ModelReply(name(), reply.text(), reply.usage(), reply.cut());
    }

    /// The first answer, or the second after being told what was wrong with the first.
    private ModelAnswer fitting(Prompt prompt, JsonSchema schema, SchemaCheck check) {
        var waiting = Waiting.whole(patience);
        var first = written(prompt, schema, waiting);
        var value = value(first);
        var wrongs = wrongs(value, check);
        if (value != null && wrongs.isEmpty()) {
            return new ModelAnswer(name(), value, first.usage());
        }
        log.info("model answer repaired: schema={} wrongs={}", schema.name(), wrongs.size());
        var second = written(repaired(prompt, first, wrongs), schema, waiting);
        var better = value(second);
        if (better == null || !wrongs(better, check).isEmpty()) {
            throw new Setback(Kind.UNFIT);
        }
        return new ModelAnswer(name(), better, sum(first.usage(), second.usage()));
    }

    private Written written(Prompt prompt, JsonSchema schema, Waiting waiting) {
        var written =
                tries.run(() -> provider.complete(prompt, schema, waiting), waiting, () -> false);
        if (written.cut()) {
            throw new Setback(Kind.TOO_LONG);
        }
        return written;
    }

    private @Nullable JsonNode value(Written written) {
        var fenced = FENCE.matcher(written.text());
        var text = fenced.matches() ? fenced.group(1) : written.text();
        try {
            return Part.read(json, text.getBytes(UTF_8)).node();
        } catch (Setback unreadable) {
            return null;
        }
    }

    private static List<String> wrongs(@Nullable JsonNode value, SchemaCheck check) {
        return value == null ? List.of("$ (expected: one JSON value)") : check.wrongs(value);
    }

    private static Prompt repaired(Prompt prompt, Written first, List<String> wrongs) {
        var shown = first.text().isBlank() ? "(nothing)" : first.text();
        var answer = shown.substring(0, Math.min(LONGEST_SHOWN, shown.length()));
        return prompt.after(
                answer,
                "This does not fit the schema: "
                        + String.join("; ", wrongs)
                        + ". Answer again, with the whole corrected JSON alone.");
    }

    private static Usage sum(Usage one, Usage other) {
        return new Usage(one.tokensIn() + other.tokensIn(), one.tokensOut() + other.tokensOut());
    }
}
