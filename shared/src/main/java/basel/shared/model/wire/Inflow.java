package basel.shared.model.wire;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An answer's body as it comes, to be taken with a time limit; the JDK's own streams block for as
/// long as they like. No more than one delivery is asked for before the last was taken.
final class Inflow implements BodySubscriber<Inflow> {
    private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    sealed interface Arrival {
        /// A class, as records are not for arrays.
        final class Bytes implements Arrival {
            private final byte[] bytes;

            Bytes(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }

        record End() implements Arrival {}

        record Broken(Throwable cause) implements Arrival {}
    }

    /// What came within this time; null where nothing did.
    @Nullable Arrival within(Duration time) throws InterruptedException {
        var next = arrived.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        if (next instanceof Arrival.Bytes) {
            more();
        }
        return next;
    }

    /// Ends the provider's stream.
    void close() {
        closed = true;
        var open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public CompletionStage<Inflow> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription opened) {
        subscription = opened;
        if (closed) {
            opened.cancel();
            return;
        }
        opened.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        var bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int at = 0;
        for (var buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(bytes, at, length);
            at += length;
        }
        arrived.add(new Arrival.Bytes(bytes));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(new Arrival.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrived.add(new Arrival.End());
    }

    private void more() {
        var open = subscription;
        if (open != null) {
            open.request(1);
        }
    }
}
