package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.decision.TraceEntry.Together;
import org.claimable.method.evaluation.RuleAnswers.Pointers;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.Word;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Property.Member;

/** What the words of a rule are read from in one fact: the conditions with what stands there, and what is not given. */
record Words(Scope scope, Pointers pointers) {
    private static final List<String> LICENSED = List.of("evidence/before", "evidence/after");

    /** A field of a claim that a word is read from. */
    private record Place(Claim claim, String path) {}

    List<Condition> conditions(List<AskedCondition> asked) {
        return asked.stream().map(this::condition).toList();
    }

    private Condition condition(AskedCondition asked) {
        Boolean holds = (Boolean) asked.expression().of(scope);
        if (asked.together() != Together.ASKS) {
            return new Condition(asked.together(), null, holds, null, null, conditions(asked.parts()));
        }
        List<Place> places =
                asked.words().stream().flatMap(this::places).distinct().toList();
        Place place = places.size() == 1 ? places.get(0) : null;
        String read = place == null ? null : read(place);
        String pointer = read == null ? null : pointers.of(place.claim(), place.path());
        return new Condition(Together.ASKS, asked.written(), holds, pointer == null ? null : read, pointer, List.of());
    }

    /** Pointers to the fields that are not given of those that leave a condition undecided. */
    List<String> missing(AskedCondition asked) {
        Set<String> missing = new LinkedHashSet<>();
        collect(asked, missing);
        return List.copyOf(missing);
    }

    private void collect(AskedCondition asked, Set<String> missing) {
        if (asked.holds(scope) == null) {
            asked.parts().forEach(each -> collect(each, missing));
            if (asked.together() == Together.ASKS) {
                asked.words().forEach(word -> missing.addAll(missing(word)));
            }
        }
    }

    /** Pointers to the fields of a word that are not given. */
    List<String> missing(Property word) {
        return places(word)
                .filter(place -> said(place) == null)
                .map(place -> pointers.of(place.claim(), place.path()))
                .toList();
    }

    /** The fields that a word is read from. */
    private Stream<Place> places(Property property) {
        List<Claim> claims = claims(
                property.variable() == null ? scope.fact() : scope.variables().get(property.variable()));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < property.members().size(); i++) {
            List<Claim> asked = claims;
            fields(property.members().get(i))
                    .forEach(path -> asked.forEach(claim -> places.add(new Place(claim, path))));
            Object answer = new Property(
                            property.variable(),
                            property.fact(),
                            property.members().subList(0, i + 1))
                    .of(scope);
            if (answer instanceof Claim claim) {
                claims = List.of(claim);
            }
        }
        return places.stream();
    }

    private static List<Claim> claims(Object fact) {
        if (fact instanceof Pair pair) {
            return List.of(pair.claim(), pair.other());
        }
        if (fact instanceof PersonFact of) {
            return List.of(of.claim());
        }
        return fact instanceof Claim claim ? List.of(claim) : List.of();
    }

    /** The paths of a member's fields; those that a rule set adds are named by their argument. */
    private static Stream<String> fields(Member member) {
        Method method = member.method();
        if (method.getName().startsWith("field") && method.getDeclaringClass() == Claim.class) {
            return Stream.of("fields/" + literal(member));
        }
        Word word = method.getAnnotation(Word.class);
        if (word == null || word.reads().isEmpty()) {
            return Stream.empty();
        }
        return word.reads().equals("person/segments")
                ? Stream.of(word.reads() + "/" + literal(member))
                : Arrays.stream(word.reads().split(", "));
    }

    private static String literal(Member member) {
        return member.arguments().get(0) instanceof Literal name ? String.valueOf(name.value()) : "";
    }

    /** What a claim says in a field, in words; an answer of a licensed scale as met or not, null where it says nothing. */
    private static String read(Place place) {
        Object said = said(place);
        if (said == null) {
            return null;
        }
        Claim claim = place.claim();
        boolean survey = claim.submitted().evidence() != null
                && claim.submitted().evidence().kind() == EvidenceKind.SURVEY;
        if (survey
                && LICENSED.contains(place.path())
                && claim.outcome() != null
                && claim.outcome().answers() != null
                && claim.outcome().answers().isLicensed()) {
            return claim.outcome()
                    .answers()
                    .find(said.toString())
                    .map(answer -> answer.meets() ? "met" : "not met")
                    .orElse("not on the scale");
        }
        if (said instanceof EvidenceKind kind) {
            return kind.word();
        }
        return said instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : said.toString();
    }

    private static Object said(Place place) {
        Claim claim = place.claim();
        String path = place.path();
        if (path.equals("person/age")) {
            return claim.age();
        }
        if (path.startsWith("person/segments/")) {
            return claim.segment(path.substring("person/segments/".length()));
        }
        if (path.startsWith("fields/")) {
            String name = path.substring("fields/".length());
            Object said = claim.submitted().fields().of(name);
            return said == null && claim.person() != null
                    ? claim.person().fields().of(name)
                    : said;
        }
        if (path.equals("evidence")) {
            return claim.submitted().evidence() == null
                    ? null
                    : claim.evidence().kind();
        }
        return Stream.of(ClaimField.values())
                .filter(field -> path.equals(path(field)))
                .findFirst()
                .map(field -> org.claimable.method.claim.Claim.said(claim.submitted(), field))
                .orElse(null);
    }

    private static String path(ClaimField field) {
        return field.part() == ClaimField.Part.EVIDENCE ? "evidence/" + field.wireName() : field.wireName();
    }
}
