package basel.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RanksTest {
    @Test
    void what_stands_high_in_both_orders_comes_first() {
        var ranks = new Ranks(4);
        ranks.add(new double[] {9, 8, 0, 1});
        ranks.add(new double[] {0, 0.8, 0.9, 0.1});

        // 0: 1/61; 1: 1/62 + 1/62; 2: 1/61; 3: 1/63 + 1/63
        assertThat(ranks.best(4)).containsExactly(1, 3, 0, 2);
        assertThat(ranks.best(1)).containsExactly(1);
    }

    @Test
    void what_scores_nothing_is_not_found() {
        var ranks = new Ranks(3);
        ranks.add(new double[] {0, 1, -0.5});

        assertThat(ranks.best(3)).containsExactly(1);
    }
}
