package org.claimable.rules.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.rulebook.Placeholders.Placeholder;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

/** What changed between two rule sets and their values, in the order of {@link Change.ChangedPart} and of ids. */
public final class Changes {
    private final List<Change> found = new ArrayList<>();

    private Changes() {}

    /** All changes from one side to the other; {@code figures}: also outcome by outcome where two value sets differ in id. */
    static List<Change> between(Comparison.Side before, Comparison.Side after, boolean figures) {
        Changes changes = new Changes();
        RuleSet old = before.evaluator().ruleSet();
        RuleSet now = after.evaluator().ruleSet();
        new SettingChanges(changes).note(old, now);
        new OwnChanges(changes).note(old, now);
        new RuleChanges(changes)
                .note(
                        before.evaluator().rules().texts(),
                        after.evaluator().rules().texts());
        new RuleChanges.NormChanges(changes).note(old.norms(), now.norms());
        new TableChanges(changes)
                .note(old.incompatibilities().rows(), now.incompatibilities().rows());
        new TableChanges.ParameterChanges(changes)
                .note(old.parameters().rows(), now.parameters().rows());
        match(
                old.placeholders().rows(),
                now.placeholders().rows(),
                Placeholder::text,
                (was, is) -> placeholder(changes, was, is));
        new CatalogueChanges(changes)
                .note(old.catalogue().outcomes(), now.catalogue().outcomes());
        new CatalogueChanges.ScaleChanges(changes)
                .note(old.catalogue().outcomes(), now.catalogue().outcomes());
        new MeasureChanges(changes).note(old.measures(), now.measures());
        new ValueChanges(changes, names(old, now), figures).note(before, after);
        changes.found.sort(Comparator.comparing(Change::thing).thenComparing(Change::id, Ids.ORDER));
        return Collections.unmodifiableList(changes.found);
    }

    /** The changes of measures alone. */
    static List<Change> ofMeasures(MeasureCatalogue before, MeasureCatalogue after) {
        Changes changes = new Changes();
        new MeasureChanges(changes).note(before, after);
        return changes.found;
    }

    private static void placeholder(Changes changes, Placeholder before, Placeholder after) {
        Placeholder known = after == null ? before : after;
        BeforeAndAfter text = new BeforeAndAfter(
                changes,
                Change.ChangedPart.PLACEHOLDER,
                known.text(),
                "The text %s".formatted(BeforeAndAfter.quoted(known.text())),
                null);
        if (before == null) {
            text.added(": it is no reference to a person or a record any more");
        } else if (after == null) {
            text.removed(": it is a reference like any other");
        } else {
            text.cited(before.citation(), after.citation());
            text.reworded("its note is %s", before.note(), after.note());
        }
    }

    void add(Change change) {
        found.add(change);
    }

    /** Calls {@code pair} with every two that have the same key, null for the one that is missing, by key. */
    static <T> void match(List<T> before, List<T> after, Function<T, String> key, Match<T> pair) {
        var old = before.stream().collect(Collectors.toMap(key, Function.identity()));
        var now = after.stream().collect(Collectors.toMap(key, Function.identity()));
        Set<String> keys = new HashSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.stream().sorted(Ids.ORDER).forEach(each -> pair.of(old.get(each), now.get(each)));
    }

    private static Function<String, String> names(RuleSet old, RuleSet now) {
        return code -> Stream.of(now, old)
                .map(set -> set.catalogue().find(code).map(Outcome::name).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    /** The ids, as decisions cite them, of the rules and rows among some changes. */
    static Set<String> rules(List<Change> changes, Comparison.Side before, Comparison.Side after) {
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            if (change.thing() == Change.ChangedPart.RULE
                    || change.thing() == Change.ChangedPart.INCOMPATIBLE_OUTCOMES) {
                ids.add(change.id());
                Stream.of(before, after)
                        .flatMap(side -> side.evaluator().rules().cards().stream())
                        .filter(card -> card.key().equals(change.id()))
                        .map(RuleCard::id)
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    /** Two of one key, one of which may be null. */
    interface Match<T> {
        /** Looks at the two. */
        void of(T before, T after);
    }

    /** The order of ids as a reader expects it: IN-9 before IN-10. */
    static final class Ids {
        private static final Pattern NUMBER = Pattern.compile("\\d+");
        private static final int DIGITS = 12;

        static final Comparator<String> ORDER =
                Comparator.comparing(Ids::padded).thenComparing(Comparator.naturalOrder());

        private Ids() {}

        private static String padded(String id) {
            return NUMBER.matcher(id)
                    .replaceAll(found ->
                            "0".repeat(Math.max(0, DIGITS - found.group().length())) + found.group());
        }
    }
}
