package org.claimable.file.annotated;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;

/** By which rules and sources each code of reason was given in an evaluation. */
final class SpokenRules {
    private final Map<String, Set<String>> rules = new TreeMap<>();
    private final Map<String, Set<String>> sources = new TreeMap<>();

    SpokenRules(Iterable<Decision> decisions) {
        decisions.forEach(decision -> decision.reasons().forEach(this::add));
    }

    private void add(Reason reason) {
        rules.computeIfAbsent(reason.code(), code -> new TreeSet<>())
                .add("%s (%s)".formatted(reason.rule(), reason.provenance()));
        sources.computeIfAbsent(reason.code(), code -> new TreeSet<>()).add(reason.source());
    }

    String rules(String code) {
        return String.join("; ", rules.getOrDefault(code, Set.of()));
    }

    String sources(String code) {
        return String.join("; ", sources.getOrDefault(code, Set.of()));
    }
}
