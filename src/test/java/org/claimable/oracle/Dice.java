package org.claimable.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed rolls the same. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public <T> List<T> shuffled(List<T> ordered) {
        List<T> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
