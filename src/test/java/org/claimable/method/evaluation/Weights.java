package org.claimable.method.evaluation;

import java.util.Random;

/** Ways in which the worth of claims can be spread, in pence. */
enum Weights {
    RANDOM {
        @Override
        long draw(Random random) {
            return random.nextInt(1_000_000);
        }
    },
    FEW {
        @Override
        long draw(Random random) {
            return 100 * random.nextInt(3);
        }
    },
    EQUAL {
        @Override
        long draw(Random random) {
            return 100_000;
        }
    },
    ZERO {
        @Override
        long draw(Random random) {
            return 0;
        }
    },
    SOME_NEGATIVE {
        @Override
        long draw(Random random) {
            return random.nextInt(9) - 4;
        }
    };

    abstract long draw(Random random);

    long[] of(int claims, Random random) {
        return random.longs(claims).map(ignored -> draw(random)).toArray();
    }
}
