package basel.shared.model.stub;

/// How a stub answers a request.
@FunctionalInterface
public interface Script {
    void play(Asked asked, Answer answer) throws Exception;
}
