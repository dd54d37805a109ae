package basel.local.run;

import com.amazonaws.services.lambda.runtime.Context;

/// A loaded function: bytes in, bytes out. Throws what the function throws.
interface Handler extends AutoCloseable {
    byte[] handle(byte[] event, Context context) throws Throwable;

    @Override
    default void close() {}
}
