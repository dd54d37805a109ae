package basel.local.run;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/// Does for functions in this process what the SDK does by itself in a Lambda process: names the
/// trace in each call. The SDK finds it through `execution.interceptors` on the class path.
public final class TraceHeader implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(
            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        return Trace.current()
                .map(trace -> context.httpRequest().copy(r -> r.putHeader(Trace.HEADER, trace)))
                .orElseGet(context::httpRequest);
    }
}
