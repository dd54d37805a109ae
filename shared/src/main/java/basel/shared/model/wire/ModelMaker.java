package basel.shared.model.wire;

/// Makes one provider's models.
public interface ModelMaker {
    /// As in the setting `basel.model.provider`.
    String provider();

    ModelProvider make(Home home);
}
