package org.claimable.bank;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a survey question, best first, and which of them meet the outcome; licensed ones are not shown. */
public final class AnswerScale {
    private final String name;
    private final List<Answer> answers;
    private final boolean licensed;
    private final Map<String, Answer> bySpelling = new HashMap<>();
    private final Map<String, Answer> byKey = new LinkedHashMap<>();

    /** An answer and whether it meets the outcome. */
    public record Answer(String text, boolean meets) {}

    public AnswerScale(String name, List<Answer> answers, boolean licensed) {
        this.licensed = licensed;
        this.name = name;
        this.answers = List.copyOf(answers);
        answers.forEach(answer -> bySpelling.put(answer.text(), answer));
        answers.forEach(answer -> {
            if (byKey.put(Names.key(answer.text()), answer) != null) {
                throw new IllegalArgumentException("Scale %s lists \"%s\" twice.".formatted(name, answer.text()));
            }
        });
        if (answers.stream().noneMatch(Answer::meets)) {
            throw new IllegalArgumentException("Scale %s has no answer that meets its outcome.".formatted(name));
        }
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
        Answer answer = bySpelling.get(text);
        return Optional.ofNullable(answer != null ? answer : byKey.get(Names.key(text)));
    }
}
