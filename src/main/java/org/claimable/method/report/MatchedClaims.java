package org.claimable.method.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.EarlierCheck.EarlierClaim;
import org.claimable.method.claim.Individual;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.report.SinceLastTime.ChangedField;
import org.claimable.method.report.SinceLastTime.ComparedClaim;
import org.claimable.method.report.SinceLastTime.Difference;
import org.claimable.method.rulebook.OwnFields.Holder;

/**
 * The claims of an evaluation, each with the same claim of an earlier check: by its id where both have one of their own and two of person,
 * outcome and date agree, so that numbers used anew do not make two claims one; else by person, outcome and date. Of a claim that
 * several earlier checks hold, the latest is meant.
 */
final class MatchedClaims {
    /** An id that says in which row a claim stands, and is none of its own. */
    private static final Pattern OF_ROW = Pattern.compile("(?:.* )?row \\d+(?: again)*");

    private final Evaluation evaluation;
    private final Identities identities;
    private final Map<String, Integer> ages = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byId = new HashMap<>();
    private final Map<List<Object>, Deque<Entry>> byContent = new HashMap<>();
    private final Map<List<Object>, Deque<Entry>> byKey = new HashMap<>();

    MatchedClaims(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.identities = Identities.of(evaluation.cohort().settings(), evaluation.ruleSet());
        for (Individual each : evaluation.cohort().individuals()) {
            ages.put(identities.key(each.ref()), each.age());
        }
        List<EarlierCheck> checks = evaluation.cohort().earlier().checks();
        for (int i = checks.size() - 1; i >= 0; i--) {
            addAll(checks.get(i));
        }
    }

    /** What a claim is known by: its person (empty for none), its outcome and its day. */
    private record Key(String person, String outcome, LocalDate day) {
        List<Object> all() {
            return List.of(person, outcome, String.valueOf(day));
        }

        /** How many of the three are the same; what is not known is not. */
        int alike(Key other) {
            return (!person.isEmpty() && person.equals(other.person) ? 1 : 0)
                    + (!outcome.isEmpty() && outcome.equals(other.outcome) ? 1 : 0)
                    + (day != null && day.equals(other.day) ? 1 : 0);
        }
    }

    /** An earlier claim by which a claim may be met. */
    private static final class Entry {
        private final EarlierClaim earlier;
        private final Claim claim;
        private final Key key;
        private boolean matched;

        Entry(EarlierClaim earlier, Claim claim, Key key) {
            this.earlier = earlier;
            this.claim = claim;
            this.key = key;
        }
    }

    /** Takes the claims of a check that no later check holds. */
    private void addAll(EarlierCheck check) {
        List<Entry> ofCheck = new ArrayList<>();
        Set<List<Object>> later = new HashSet<>(byKey.keySet());
        for (EarlierClaim earlier : check.claims()) {
            Claim claim = identities.claim(earlier.claim());
            Entry entry = new Entry(earlier, claim, key(claim));
            boolean tracked = !entry.key.person.isEmpty();
            if (!(tracked && later.contains(entry.key.all())) && find(claim, entry.key) == null) {
                ofCheck.add(entry);
            }
        }
        for (Entry entry : ofCheck) {
            entries.add(entry);
            if (isOwn(entry.claim.id())) {
                byId.computeIfAbsent(Spelling.compared(entry.claim.id()), each -> new ArrayList<>())
                        .add(entry);
            }
            byContent
                    .computeIfAbsent(content(entry.claim, entry.key), each -> new ArrayDeque<>())
                    .add(entry);
            byKey.computeIfAbsent(entry.key.all(), each -> new ArrayDeque<>()).add(entry);
        }
    }

    private Key key(Claim claim) {
        String person = identities.key(claim.individual());
        String outcome = claim.outcome() == null ? "" : outcome(claim.outcome());
        return new Key(person == null ? "" : person, outcome, claim.achievedOn());
    }

    private String outcome(String named) {
        return evaluation.ruleSet().catalogue().find(named).map(Outcome::code).orElseGet(() -> Names.key(named));
    }

    /** All that is compared of a claim. */
    private List<Object> content(Claim claim, Key key) {
        List<Object> content = new ArrayList<>(key.all());
        for (ClaimField field : ClaimField.COLUMNS) {
            if (!List.of(ClaimField.ID, ClaimField.PERSON, ClaimField.OUTCOME, ClaimField.ACHIEVED_ON)
                    .contains(field)) {
                content.add(Objects.requireNonNullElse(compared(field, Claim.said(claim, field)), ""));
            }
        }
        return content;
    }

    private static boolean isOwn(String id) {
        return !OF_ROW.matcher(id).matches();
    }

    /** The entry of the same id, where it is the same claim. */
    private Entry find(Claim claim, Key key) {
        return !isOwn(claim.id())
                ? null
                : byId.getOrDefault(Spelling.compared(claim.id()), List.of()).stream()
                        .filter(entry -> !entry.matched && entry.key.alike(key) > 1)
                        .findFirst()
                        .orElse(null);
    }

    /** All claims in their order, then those that are not claimed any more where {@code withdrawn}. */
    List<ComparedClaim> compared(boolean withdrawn) {
        List<Claim> claims = evaluation.cohort().claims();
        List<Key> keys = claims.stream().map(this::key).toList();
        Entry[] found = new Entry[claims.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = taken(find(claims.get(i), keys.get(i)));
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] != null ? found[i] : taken(byContent.get(content(claims.get(i), keys.get(i))));
        }
        List<ComparedClaim> compared = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            Entry entry =
                    found[i] != null ? found[i] : taken(byKey.get(keys.get(i).all()));
            compared.add(compared(i, entry));
        }
        if (withdrawn) {
            entries.stream()
                    .filter(entry -> !entry.matched)
                    .map(entry -> new ComparedClaim(-1, null, null, entry.earlier, Difference.WITHDRAWN, List.of()))
                    .forEach(compared::add);
        }
        return compared;
    }

    private static Entry taken(Deque<Entry> some) {
        while (some != null && !some.isEmpty() && some.peek().matched) {
            some.poll();
        }
        return taken(some == null ? null : some.poll());
    }

    private static Entry taken(Entry entry) {
        if (entry != null) {
            entry.matched = true;
        }
        return entry;
    }

    private ComparedClaim compared(int position, Entry entry) {
        Claim now = evaluation.cohort().claims().get(position);
        Decision decision = evaluation.decisions().get(position);
        if (entry == null) {
            return new ComparedClaim(position, now, decision, null, Difference.NEW, List.of());
        }
        List<ChangedField> changed = changed(entry, now);
        Difference difference = entry.earlier.verdict() == Verdict.NOT_CLAIMABLE
                ? Difference.CLAIMED_AGAIN
                : changed.isEmpty() ? Difference.SAME : Difference.CHANGED;
        return new ComparedClaim(position, now, decision, entry.earlier, difference, changed);
    }

    /** What is not as it was; of a row that could not be read, only what it does say. */
    private List<ChangedField> changed(Entry entry, Claim now) {
        List<ChangedField> changed = new ArrayList<>();
        boolean readable = now.isReadable() && entry.claim.isReadable();
        for (ClaimField field : ClaimField.COLUMNS) {
            boolean ofTexts = field == ClaimField.PERSON
                    || field == ClaimField.OUTCOME
                    || field == ClaimField.ACHIEVED_ON
                    || ClaimField.TEXTS.contains(field);
            if (field != ClaimField.ID && field != ClaimField.AGE && (readable || ofTexts)) {
                add(changed, field, said(entry.claim, field), said(now, field));
            }
        }
        Integer age = ages.get(identities.key(now.individual()));
        if (entry.earlier.age() != null && age != null) {
            add(changed, ClaimField.AGE, entry.earlier.age(), age);
        }
        if (readable) {
            evaluation.ruleSet().fields().of(Holder.CLAIM).forEach(field -> {
                Object was = entry.claim.fields().of(field.name());
                Object is = now.fields().of(field.name());
                if (!isSame(was, is)) {
                    changed.add(new ChangedField(field.title(), was, is));
                }
            });
        }
        return changed;
    }

    private void add(List<ChangedField> changed, ClaimField field, Object was, Object is) {
        if (!isSame(compared(field, was), compared(field, is))) {
            changed.add(new ChangedField(field.title(), was, is));
        }
    }

    /** What a claim says in a field; of its person also what stands there and is no reference. */
    private static Object said(Claim claim, ClaimField field) {
        return field == ClaimField.PERSON && claim.individual() == null
                ? claim.placeholder()
                : Claim.said(claim, field);
    }

    /** What is equal for two values of a field that mean the same; null for nothing. */
    private Object compared(ClaimField field, Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (!(value instanceof String text)) {
            return Boolean.FALSE.equals(value) ? null : value;
        }
        return switch (field) {
            case PERSON -> identities.isPlaceholder(text) ? null : identities.key(text);
            case OUTCOME -> outcome(text);
            case PROVIDER -> Spelling.ofProvider(text);
            case BEFORE, AFTER -> Names.key(text);
            default -> Spelling.compared(text);
        };
    }

    private static boolean isSame(Object was, Object is) {
        return was instanceof BigDecimal a && is instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(was, is);
    }
}
