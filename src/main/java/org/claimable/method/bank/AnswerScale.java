package org.claimable.method.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers of a survey question, which of them meet the outcome, and which is better than which where the scale ranks
 * them; licensed ones are not shown.
 */
public final class AnswerScale {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** So many spellings of answers are remembered; what is remembered is no part of what a scale says. */
    private static final int MOST_SPELLINGS = 200;

    private final String name;
    private final List<Answer> answers;
    private final boolean licensed;
    private final Map<String, Optional<Answer>> bySpelling = new ConcurrentHashMap<>();
    private final String words;
    private final Map<String, Answer> byKey = new LinkedHashMap<>();

    /**
     * An answer, whether it meets the outcome, and its rank on the scale: 1 is the best, null where the scale ranks none.
     */
    public record Answer(String text, boolean meets, Integer rank) {
        public Answer {
            if (rank != null && rank < 1) {
                throw new IllegalArgumentException(
                        "Answer \"%s\" has the rank %d; ranks are whole numbers from 1, the best."
                                .formatted(text, rank));
            }
        }

        /** It as a reader is asked it: living-comfortably as Living comfortably. It is read in either spelling. */
        public String words() {
            return CODE.matcher(text).matches()
                    ? Character.toUpperCase(text.charAt(0)) + text.substring(1).replace('-', ' ')
                    : text;
        }

        /** An answer of a scale that ranks none. */
        public Answer(String text, boolean meets) {
            this(text, meets, null);
        }
    }

    public AnswerScale(String name, List<Answer> answers, boolean licensed) {
        this.licensed = licensed;
        this.name = name;
        this.answers = List.copyOf(answers);
        answers.forEach(answer -> bySpelling.put(answer.text(), Optional.of(answer)));
        answers.forEach(answer -> {
            if (byKey.put(Names.key(answer.text()), answer) != null) {
                throw new IllegalArgumentException("Scale %s lists \"%s\" twice.".formatted(name, answer.text()));
            }
        });
        if (answers.stream().noneMatch(Answer::meets)) {
            throw new IllegalArgumentException("Scale %s has no answer that meets its outcome.".formatted(name));
        }
        requireRanksOfAllOrNone();
        this.words = this.answers.stream().map(Answer::words).collect(Collectors.joining(", "));
    }

    /** All answers as a reader is asked them, one after another. */
    public String words() {
        return words;
    }

    private void requireRanksOfAllOrNone() {
        long ranks = answers.stream()
                .map(Answer::rank)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (ranks != (isRanked() ? answers.size() : 0)) {
            throw new IllegalArgumentException(
                    "Scale %s ranks some of its answers, or two alike; a rank is given to each, once, or to none."
                            .formatted(name));
        }
    }

    /** Whether its answers are ranked, so that it is known which of two is better. */
    public boolean isRanked() {
        return answers.get(0).rank() != null;
    }

    public String name() {
        return name;
    }

    public boolean isLicensed() {
        return licensed;
    }

    public List<Answer> answers() {
        return answers;
    }

    /** The answer on this scale that a text names, case, spaces and punctuation aside. */
    public Optional<Answer> find(String text) {
        Optional<Answer> known = bySpelling.get(text);
        if (known == null) {
            known = Optional.ofNullable(byKey.get(Names.key(text)));
            if (known.isPresent() && bySpelling.size() < MOST_SPELLINGS) {
                bySpelling.put(text, known);
            }
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerScale scale
                && scale.name.equals(name)
                && scale.answers.equals(answers)
                && scale.licensed == licensed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, answers, licensed);
    }
}
