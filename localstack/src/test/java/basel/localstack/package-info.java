/// The product's ground against LocalStack: tables, queues, parameters and texts.
@NullMarked
package basel.localstack;

import org.jspecify.annotations.NullMarked;
