package org.claimable.rules.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Outcome.ScoreScale;

/** Which outcomes of the catalogue can or can no longer be claimed, by which evidence, and for whom. */
final class CatalogueChanges {
    private final Changes changes;

    CatalogueChanges(Changes changes) {
        this.changes = changes;
    }

    void note(List<Outcome> before, List<Outcome> after) {
        Changes.match(before, after, Outcome::code, this::compare);
    }

    private void compare(Outcome before, Outcome after) {
        Outcome known = after == null ? before : after;
        BeforeAndAfter outcome = new BeforeAndAfter(
                changes,
                Change.ChangedPart.OUTCOME,
                known.code(),
                "Outcome %s (%s)".formatted(known.name(), known.code()),
                null);
        if (before == null) {
            outcome.added(": it can be claimed by %s, for %s, of %s"
                    .formatted(evidence(known), audience(known), known.bank()));
        } else if (after == null) {
            outcome.removed(": it can no longer be claimed");
        } else {
            outcome.instead(
                    "its name is %s", BeforeAndAfter.quoted(before.name()), BeforeAndAfter.quoted(after.name()));
            outcome.instead("it is of %s", before.bank(), after.bank());
            outcome.instead("its area is %s", before.area(), after.area());
            outcome.instead("it is for %s", audience(before), audience(after));
            outcome.instead("it is shown by %s", evidence(before), evidence(after));
            outcome.instead("its answers are of scale %s", answers(before), answers(after));
            outcome.instead("its scores are of scale %s", scores(before), scores(after));
            outcome.instead(
                    "its category of deadweight is %s", before.deadweightCategory(), after.deadweightCategory());
            outcome.cited(before.citation(), after.citation());
            outcome.reworded("its note is %s", before.note(), after.note());
        }
    }

    private static String evidence(Outcome outcome) {
        return outcome.evidence().stream()
                .sorted()
                .map(EvidenceKind::name)
                .map(kind -> "a " + kind.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static String audience(Outcome outcome) {
        return switch (outcome.audience()) {
            case ANY -> "anyone";
            case ADULT -> "adults";
            case YOUTH -> "young people";
        };
    }

    private static String answers(Outcome outcome) {
        return outcome.answers() == null ? null : outcome.answers().name();
    }

    private static String scores(Outcome outcome) {
        return outcome.scores() == null ? null : outcome.scores().name();
    }

    /** Which answers meet an outcome that did not or no longer do, and which scales of scores have another range. */
    static final class ScaleChanges {
        private final Changes changes;

        ScaleChanges(Changes changes) {
            this.changes = changes;
        }

        /** Scales of answers, then of scores, each as its outcomes use it. */
        void note(List<Outcome> before, List<Outcome> after) {
            Changes.match(
                    List.copyOf(answers(before).values()),
                    List.copyOf(answers(after).values()),
                    AnswerScale::name,
                    this::compare);
            Changes.match(
                    List.copyOf(scores(before).values()),
                    List.copyOf(scores(after).values()),
                    ScoreScale::name,
                    this::compare);
        }

        private void compare(ScoreScale before, ScoreScale after) {
            String name = (after == null ? before : after).name();
            BeforeAndAfter scale = new BeforeAndAfter(changes, Change.ChangedPart.SCORES, name, "Scale " + name, null);
            if (before == null) {
                scale.added(": its scores run from " + range(after));
            } else if (after == null) {
                scale.removed(": no outcome is shown by its scores");
            } else {
                scale.instead("its scores run from %s", range(before), range(after));
            }
        }

        /** Of licensed answers it is told that they changed, and not how. */
        private void compare(AnswerScale before, AnswerScale after) {
            String name = (after == null ? before : after).name();
            BeforeAndAfter scale = new BeforeAndAfter(changes, Change.ChangedPart.ANSWERS, name, "Scale " + name, null);
            if (before == null) {
                scale.added(after.isLicensed() ? ": its words are licensed" : ": " + words(after));
            } else if (after == null) {
                scale.removed(": no outcome is shown by its answers");
            } else if (!before.isLicensed() && !after.isLicensed()) {
                compareWords(scale, before, after);
            } else if (!before.answers().equals(after.answers())) {
                scale.changed("its answers are others; their words are licensed");
            }
        }

        /** Which answers meet the outcome and which do not, the best first where they are ranked. */
        private static String words(AnswerScale scale) {
            return "of its answers%s, %s; %s"
                    .formatted(
                            scale.isRanked() ? ", best first" : "",
                            meeting(scale, true).isEmpty()
                                    ? "none meets the outcome"
                                    : "%s meet the outcome".formatted(meeting(scale, true)),
                            meeting(scale, false).isEmpty() ? "all do" : "%s do not".formatted(meeting(scale, false)));
        }

        private static String meeting(AnswerScale scale, boolean meets) {
            List<String> meeting = scale.answers().stream()
                    .filter(answer -> answer.meets() == meets)
                    .map(AnswerScale.Answer::text)
                    .toList();
            return bestFirst(scale).stream()
                    .filter(meeting::contains)
                    .map("\"%s\""::formatted)
                    .collect(Collectors.joining(", "));
        }

        private static void compareWords(BeforeAndAfter scale, AnswerScale before, AnswerScale after) {
            Changes.match(before.answers(), after.answers(), AnswerScale.Answer::text, (old, now) -> {
                AnswerScale.Answer known = now == null ? old : now;
                if (old == null) {
                    scale.changed("it has the new answer \"%s\", which %s the outcome"
                            .formatted(known.text(), known.meets() ? "meets" : "does not meet"));
                } else if (now == null) {
                    scale.changed("it no longer has the answer \"%s\"".formatted(known.text()));
                } else if (old.meets() != now.meets()) {
                    scale.changed("the answer \"%s\" %s the outcome"
                            .formatted(known.text(), known.meets() ? "now meets" : "no longer meets"));
                }
            });
            ranks(scale, before, after);
        }

        /** Of the answers that stay, which is better than which, or that they are ranked no longer. */
        private static void ranks(BeforeAndAfter scale, AnswerScale before, AnswerScale after) {
            if (before.isRanked() && !after.isRanked()) {
                scale.changed("its answers are no longer ranked");
                return;
            }
            List<String> old = bestFirst(before);
            List<String> now = bestFirst(after);
            old.retainAll(now);
            List<String> kept = new ArrayList<>(now);
            kept.retainAll(old);
            if (!old.equals(kept) || after.isRanked() && !before.isRanked()) {
                scale.changed("its answers, best first, are now %s".formatted(String.join(", ", now)));
            }
        }

        /** The answers by rank, or as they are listed where none has one. */
        private static List<String> bestFirst(AnswerScale scale) {
            List<AnswerScale.Answer> answers = new ArrayList<>(scale.answers());
            if (scale.isRanked()) {
                answers.sort(Comparator.comparing(AnswerScale.Answer::rank));
            }
            List<String> texts = new ArrayList<>();
            answers.forEach(answer -> texts.add(answer.text()));
            return texts;
        }

        private static String range(ScoreScale scale) {
            return "%s to %s".formatted(scale.lowest(), scale.highest());
        }

        private static Map<String, AnswerScale> answers(List<Outcome> outcomes) {
            Map<String, AnswerScale> scales = new LinkedHashMap<>();
            outcomes.stream()
                    .map(Outcome::answers)
                    .filter(Objects::nonNull)
                    .forEach(scale -> scales.putIfAbsent(scale.name(), scale));
            return scales;
        }

        private static Map<String, ScoreScale> scores(List<Outcome> outcomes) {
            Map<String, ScoreScale> scales = new LinkedHashMap<>();
            outcomes.stream()
                    .map(Outcome::scores)
                    .filter(Objects::nonNull)
                    .forEach(scale -> scales.putIfAbsent(scale.name(), scale));
            return scales;
        }
    }
}
