package org.claimable.page.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimable.bank.Names;
import org.claimable.bank.Outcome;

/** Which outcomes are looked for: words of the name or code, a bank, an area; each empty for any. */
public record CatalogueQuery(String q, String bank, String area) {
    private static final int LONGEST = 100;

    public CatalogueQuery {
        q = text(q);
        bank = text(bank);
        area = text(area);
    }

    private static String text(String asked) {
        String text = Objects.requireNonNullElse(asked, "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    List<Outcome> among(List<Outcome> outcomes) {
        return outcomes.stream().filter(this::fits).toList();
    }

    private boolean fits(Outcome outcome) {
        String names = Names.key(outcome.name()) + " " + Names.key(outcome.code());
        String words = names + " " + Names.key(outcome.area());
        return (bank.isEmpty() || outcome.bank().name().equals(bank))
                && (area.isEmpty() || outcome.area().equals(area))
                && Arrays.stream(q.split("\\s+"))
                        .allMatch(word -> words.contains(Names.key(word))
                                || SearchWords.alike(word).stream().anyMatch(names::contains));
    }

    public boolean isAny() {
        return q.isEmpty() && bank.isEmpty() && area.isEmpty();
    }
}
