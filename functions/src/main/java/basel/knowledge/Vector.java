package basel.knowledge;

/// A vector of length 1 in a byte per number, with the scale that its largest number needs, and the
/// id of the model that made it: vectors of different models are never compared.
@SuppressWarnings("ArrayRecordComponent") // held by the thousand, changed by nobody
record Vector(String model, float scale, byte[] numbers) {
    private static final int MOST = 127;

    static Vector of(String model, float[] raw) {
        float length = 0;
        float largest = 0;
        for (float number : raw) {
            length += number * number;
            largest = Math.max(largest, Math.abs(number));
        }
        var numbers = new byte[raw.length];
        if (largest == 0) {
            return new Vector(model, 0, numbers);
        }
        for (int i = 0; i < raw.length; i++) {
            numbers[i] = (byte) Math.round(raw[i] / largest * MOST);
        }
        return new Vector(model, (float) (largest / MOST / Math.sqrt(length)), numbers);
    }

    /// The model and the dimension: only vectors of the same maker are compared.
    String maker() {
        return maker(model, numbers.length);
    }

    static String maker(String model, int dimension) {
        return model + "@" + dimension;
    }

    /// The cosine of the angle to another vector of the same model: whole numbers are multiplied,
    /// so the loop runs on the machine's wide registers.
    double cosine(Vector other) {
        var mine = numbers;
        var theirs = other.numbers;
        int sum = 0;
        for (int i = 0; i < mine.length; i++) {
            sum += mine[i] * theirs[i];
        }
        return (double) sum * scale * other.scale;
    }
}
