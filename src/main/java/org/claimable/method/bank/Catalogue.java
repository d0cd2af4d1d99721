package org.claimable.method.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;

/** The outcomes that can be claimed, found by code or by name, case, spaces and punctuation aside. */
public final class Catalogue {
    private final List<Outcome> outcomes;
    private final Map<String, Outcome> bySpelling = new HashMap<>();
    private final Map<String, Outcome> byKey = new HashMap<>();
    private final String[] keys;

    public Catalogue(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
        this.outcomes.forEach(this::index);
        this.keys = this.outcomes.stream()
                .flatMap(outcome -> Stream.of(Names.key(outcome.name()), Names.key(outcome.code())))
                .toArray(String[]::new);
    }

    private void index(Outcome outcome) {
        bySpelling.put(outcome.code(), outcome);
        bySpelling.put(outcome.name(), outcome);
        for (String key : List.of(Names.key(outcome.code()), Names.key(outcome.name()))) {
            Outcome other = byKey.put(key, outcome);
            if (other != null && other != outcome) {
                throw new IllegalArgumentException(
                        "Outcomes %s and %s have the same name or code.".formatted(other.code(), outcome.code()));
            }
        }
    }

    /** All outcomes in the order of the catalogue. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    public Optional<Outcome> find(String codeOrName) {
        Outcome outcome = bySpelling.get(codeOrName);
        return Optional.ofNullable(outcome != null ? outcome : byKey.get(Names.key(codeOrName)));
    }

    /** The name of the known outcome that a text most likely means; none where its name and code are not near those of any. */
    public Optional<String> nearest(String codeOrName) {
        int nearest = Nearest.among(keys, codeOrName);
        return nearest < 0
                ? Optional.empty()
                : Optional.of(outcomes.get(nearest / 2).name());
    }

    /** The same as a hint, such as {@code  Maybe "Gardening".}, empty where there is none. */
    public String hint(String codeOrName) {
        return nearest(codeOrName).map(" Maybe \"%s\"."::formatted).orElse("");
    }
}
