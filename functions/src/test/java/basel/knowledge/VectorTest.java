package basel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class VectorTest {
    private static final int DIMENSION = 512;

    @Test
    void a_cosine_of_bytes_is_near_that_of_floats() {
        var random = new Random(1);
        double worst = 0;
        for (int i = 0; i < 500; i++) {
            var one = vector(random, DIMENSION);
            var other = near(one, random, random.nextFloat());
            double bytes = Vector.of("m", one).cosine(Vector.of("m", other));
            worst = Math.max(worst, Math.abs(bytes - cosine(one, other)));
        }

        assertThat(worst).isLessThan(0.004);
    }

    @Test
    void each_number_is_off_by_half_a_step_at_most() {
        var raw = vector(new Random(2), DIMENSION);
        var vector = Vector.of("m", raw);
        double length = Math.sqrt(dot(raw, raw));

        for (int i = 0; i < raw.length; i++) {
            double back = vector.numbers()[i] * (double) vector.scale();
            assertThat(back).isCloseTo(raw[i] / length, within(vector.scale() * 0.501));
        }
    }

    @Test
    void length_does_not_count() {
        var raw = vector(new Random(3), DIMENSION);
        var longer = raw.clone();
        for (int i = 0; i < longer.length; i++) {
            longer[i] *= 7;
        }

        assertThat(Vector.of("m", raw).cosine(Vector.of("m", longer))).isCloseTo(1, within(0.003));
    }

    @Test
    void a_vector_of_nothing_is_near_nothing() {
        var nothing = Vector.of("m", new float[DIMENSION]);

        assertThat(nothing.cosine(Vector.of("m", vector(new Random(4), DIMENSION)))).isZero();
    }

    @Test
    void its_maker_is_model_and_dimension() {
        assertThat(Vector.of("m", new float[8]).maker()).isEqualTo(Vector.maker("m", 8));
    }

    private static float[] vector(Random random, int dimension) {
        var raw = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            raw[i] = (float) random.nextGaussian();
        }
        return raw;
    }

    private static float[] near(float[] one, Random random, float noise) {
        var raw = vector(random, one.length);
        for (int i = 0; i < raw.length; i++) {
            raw[i] = one[i] * (1 - noise) + raw[i] * noise;
        }
        return raw;
    }

    private static double cosine(float[] one, float[] other) {
        return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
