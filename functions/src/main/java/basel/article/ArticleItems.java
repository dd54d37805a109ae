package basel.article;

import basel.shared.kernel.UserId;
import basel.shared.store.Item;
import basel.shared.store.Seal;
import jakarta.inject.Singleton;
import java.util.List;

/// Articles as items of the store: a head with title and topics, and the text; both are sealed.
@Singleton
final class ArticleItems {
    static final String VERSION = "version";
    private static final String WORDS = "words";

    private final Seal seal;

    ArticleItems(Seal seal) {
        this.seal = seal;
    }

    Item head(Article article) {
        var words = article.words();
        var lines = words.title() + "\n" + String.join("\n", words.topics());
        return Item.keyed(Keys.ARTICLES, Keys.head(article.id()))
                .text("type", article.type().name())
                .text("state", article.state().name())
                .text("language", words.language())
                .bytes(WORDS, seal.close(Keys.seal(article.id()), lines))
                .number("characters", article.characters())
                .number(VERSION, article.version())
                .number("textSince", article.textSince())
                .time("createdAt", article.createdAt())
                .time("updatedAt", article.updatedAt())
                .text("editedBy", article.editedBy().value())
                .build();
    }

    Item text(Article article) {
        var sealed = seal.close(Keys.seal(article.id()), article.words().text());
        return Item.keyed(Keys.ARTICLES, Keys.text(article.id(), article.textSince()))
                .bytes(WORDS, sealed)
                .build();
    }

    /// An article without its text.
    Article read(Item head) {
        var id = head.sk().substring(Keys.HEADS.length());
        var lines = List.of(seal.open(Keys.seal(id), head.bytes(WORDS)).split("\n", -1));
        var topics = lines.stream().skip(1).filter(topic -> !topic.isEmpty()).toList();
        return new Article(
                id,
                Article.Type.valueOf(head.text("type")),
                Article.State.valueOf(head.text("state")),
                new ArticleWords(lines.getFirst(), head.text("language"), topics, ""),
                (int) head.number("characters"),
                head.number(VERSION),
                head.number("textSince"),
                head.time("createdAt"),
                head.time("updatedAt"),
                new UserId(head.text("editedBy")));
    }

    /// The article with its text.
    Article with(Article head, Item text) {
        return head.saying(seal.open(Keys.seal(head.id()), text.bytes(WORDS)));
    }
}
