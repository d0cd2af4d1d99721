package org.claimable.bench.loop;

import java.util.ArrayList;
import java.util.List;

/** What was decided of a claim; {@code outcome} null where it is not known; amounts in pence for one person. */
final class Judged {
    final Outcome outcome;
    String verdict;
    List<String> codes = List.of();
    boolean isPriced;
    long wellbeing;
    long net;
    int rate;
    long total;
    /** What the last reason says that it goes with: a claim, or an outcome counted before; null where neither. */
    Claim stays;

    Outcome other;
    Counted counted;

    Judged(Outcome outcome) {
        this.outcome = outcome;
    }

    boolean isOpen() {
        return verdict == null;
    }

    void add(String code) {
        if (codes.isEmpty()) {
            codes = new ArrayList<>(2);
        }
        codes.add(code);
    }

    void refuse(String code) {
        add(code);
        verdict = "NOT_CLAIMABLE";
    }

    /** For a claim that stays. */
    void refuse(String code, Claim kept) {
        stays = kept;
        other = kept.judged.outcome;
        refuse(code);
    }

    /** For what was counted before. */
    void refuse(String code, Outcome of, Counted entry) {
        other = of;
        counted = entry;
        refuse(code);
    }

    void review(String code) {
        add(code);
        verdict = "REVIEW";
    }
}
