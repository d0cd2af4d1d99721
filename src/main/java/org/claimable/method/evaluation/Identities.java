package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimFieldType;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.Placeholders;
import org.claimable.method.rulebook.RuleSet;

/**
 * Who is who among the people of a cohort: references that are compared as equal become the first spelling met, and a text
 * that is no reference makes a claim untracked. Names of services and providers, and references of records, become what they
 * are compared as. For any number of threads.
 */
public final class Identities {
    private static final int KEPT_TEXTS = 1 << 6;

    private final ReferenceMatching matching;
    private final Placeholders placeholders;
    private final Given[] given = new Given[KEPT_TEXTS];

    private Identities(ReferenceMatching matching, Placeholders placeholders) {
        this.matching = matching;
        this.placeholders = placeholders;
    }

    /** Those of a rule set, by options of which what is not chosen is the rule set's default. */
    public static Identities of(Settings options, RuleSet ruleSet) {
        return new Identities(options.or(ruleSet.defaults()).references(), ruleSet.placeholders());
    }

    /** What is equal for two references to one person; null where the text is no reference. */
    public String key(String reference) {
        return reference == null || placeholders.has(reference) ? null : matching.key(reference);
    }

    /** Whether a text is no reference, such as "n/a". */
    public boolean isPlaceholder(String text) {
        return placeholders.has(text);
    }

    /** Notes each person who is listed again, by a JSON pointer after {@code prefix}; one that could not be read is null. */
    public void requireOnce(List<Individual> individuals, String prefix, Violations violations) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < individuals.size(); i++) {
            String key =
                    individuals.get(i) == null ? null : key(individuals.get(i).ref());
            if (key != null && !taken.add(key)) {
                violations.add(
                        "%s/individuals/%d/ref".formatted(prefix, i),
                        "REPEATED",
                        "An earlier individual has the same ref. List each once.");
            }
        }
    }

    /** The same cohort with people by the first spelling of each: in its claims, else its individuals, else its earlier counts. */
    public Cohort cohort(Cohort cohort) {
        Spellings spellings = new Spellings();
        List<Claim> claims = new ArrayList<>(cohort.claims().size());
        for (Claim claim : cohort.claims()) {
            Claim identified = claim(claim);
            String person = identified.individual();
            String first = person == null ? null : spellings.first(person);
            claims.add(first == person ? identified : identified.of(first));
        }
        return cohort.with(
                claims,
                mapped(cohort.individuals(), each -> {
                    String first = spellings.first(each.ref());
                    return first == each.ref() ? each : each.called(first);
                }),
                mapped(cohort.previouslyCounted(), each -> counted(each).of(spellings.first(each.individual()))));
    }

    private static <T> List<T> mapped(List<T> elements, UnaryOperator<T> change) {
        return elements.isEmpty() ? elements : elements.stream().map(change).toList();
    }

    /** The claims of one person, or of no one, the person by the first spelling of all. */
    public List<Claim> ofOne(List<Claim> claims) {
        List<Claim> identified = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            Claim each = claim(claim);
            String first =
                    identified.isEmpty() ? each.individual() : identified.get(0).individual();
            identified.add(Objects.equals(first, each.individual()) ? each : each.of(first));
        }
        return identified;
    }

    /** The same claim, untracked where a text stands that is no reference, and citing and naming none where one stands there. */
    public Claim claim(Claim claim) {
        String person = claim.individual();
        boolean none = person != null && placeholders.has(person);
        ClaimTexts texts = given(claim.texts());
        Evidence evidence = evidence(claim.evidence());
        String unnamed = none ? person : claim.placeholder();
        String placeholder = unnamed == null ? null : Spelling.compared(unnamed);
        boolean same = !none
                && Objects.equals(placeholder, claim.placeholder())
                && texts == claim.texts()
                && evidence == claim.evidence();
        return same ? claim : Claim.identified(claim, none ? null : person, placeholder, texts, evidence);
    }

    /** The same earlier count, without a reference where that has nothing in it; its person keeps the spelling. */
    public PreviouslyCounted counted(PreviouslyCounted entry) {
        return given(entry.reference()) == entry.reference()
                ? entry
                : new PreviouslyCounted(entry.individual(), entry.outcome(), entry.achievedOn(), null);
    }

    private Evidence evidence(Evidence evidence) {
        return evidence == null || reference(evidence.reference()) == evidence.reference()
                ? evidence
                : Evidence.citing(evidence, null);
    }

    private String reference(String text) {
        return text == null || placeholders.has(text) ? null : text;
    }

    /** Those of a claim that name something; most claims have the very texts of some other. */
    private ClaimTexts given(ClaimTexts texts) {
        int place = System.identityHashCode(texts) & KEPT_TEXTS - 1;
        Given known = given[place];
        if (known == null || known.texts != texts) {
            known = new Given(texts, texts.changed(this::given));
            given[place] = known;
        }
        return known.given;
    }

    /** Some texts, and those of them that name something. */
    private record Given(ClaimTexts texts, ClaimTexts given) {}

    private String given(ClaimField field, String text) {
        return field.type() == ClaimFieldType.NAME ? reference(text) : given(text);
    }

    private static String given(String text) {
        return text == null || Spelling.isBlank(text) ? null : text;
    }

    /** The first spelling of each person, by the key of the reference. */
    private final class Spellings {
        private final Map<String, String> firsts = new HashMap<>();
        private String last;
        private String firstOfLast;

        /** The claims of a person mostly follow each other, with the very same reference. */
        String first(String reference) {
            if (reference != last) {
                String known = firsts.putIfAbsent(matching.key(reference), reference);
                last = reference;
                firstOfLast = known == null ? reference : known;
            }
            return firstOfLast;
        }
    }
}
