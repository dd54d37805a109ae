/// The port to embedding models, and its homes. Without the setting `basel.embed.provider` there is
/// no `Embedder` bean, and what is searched is searched by words alone.
@NullMarked
package basel.shared.embed;

import org.jspecify.annotations.NullMarked;
