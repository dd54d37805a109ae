/// DynamoDB tables, conditional writes, and what people say, sealed.
@NullMarked
package basel.shared.store;

import org.jspecify.annotations.NullMarked;
