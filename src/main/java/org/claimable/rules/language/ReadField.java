package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.Word;
import org.claimable.rules.language.Expression.Literal;
import org.claimable.rules.language.Property.Member;

/** A field that a word is read from: of the claim that is looked at, or of the {@code other} of two, by its path. */
record ReadField(boolean other, String path) {
    private static final String SEGMENTS = "person/segments";
    private static final String ADDED = "fields/";
    private static final List<String> LICENSED = List.of("evidence/before", "evidence/after");

    /** The fields that a word is read from, in the order in which it asks them; of two claims those of both, until it asks one of them. */
    static List<ReadField> of(Property word) {
        boolean pair = word.fact() == Pair.class;
        List<Boolean> others = pair ? List.of(false, true) : List.of(false);
        List<ReadField> fields = new ArrayList<>();
        for (Member member : word.members()) {
            for (String path : paths(member).toList()) {
                others.forEach(other -> fields.add(new ReadField(other, path)));
            }
            if (pair && member.method().getReturnType() == Claim.class) {
                others = List.of(member.method().getName().equals("other"));
            }
        }
        return fields;
    }

    /** The paths of a member's fields; those that a rule set adds are named by their argument. */
    private static Stream<String> paths(Member member) {
        Method method = member.method();
        if (method.getName().startsWith("field") && method.getDeclaringClass() == Claim.class) {
            return Stream.of(ADDED + literal(member));
        }
        Word word = method.getAnnotation(Word.class);
        if (word == null || word.reads().isEmpty()) {
            return Stream.empty();
        }
        return word.reads().equals(SEGMENTS)
                ? Stream.of(SEGMENTS + "/" + literal(member))
                : Stream.of(word.reads().split(", "));
    }

    private static String literal(Member member) {
        return member.arguments().get(0) instanceof Literal name ? String.valueOf(name.value()) : "";
    }

    /** What a claim says in a field by its path, in words; an answer of a licensed scale as met or not met, null where it says nothing. */
    static Function<Claim, String> reader(String path) {
        Function<Claim, Object> said = said(path);
        boolean answer = LICENSED.contains(path);
        return claim -> {
            Object text = said.apply(claim);
            return text == null ? null : answer && isLicensed(claim) ? met(claim, text) : words(text);
        };
    }

    private static boolean isLicensed(Claim claim) {
        return claim.submitted().evidence() != null
                && claim.submitted().evidence().kind() == EvidenceKind.SURVEY
                && claim.outcome() != null
                && claim.outcome().answers() != null
                && claim.outcome().answers().isLicensed();
    }

    private static String met(Claim claim, Object answer) {
        return claim.outcome()
                .answers()
                .find(answer.toString())
                .map(each -> each.meets() ? "met" : "not met")
                .orElse("not on the scale");
    }

    private static String words(Object said) {
        if (said instanceof EvidenceKind kind) {
            return kind.word();
        }
        return said instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : said.toString();
    }

    /** Of a field of the whole request nothing is shown: it is named where it is missing. */
    private static Function<Claim, Object> said(String path) {
        if (path.equals("person/age")) {
            return Claim::age;
        }
        if (path.startsWith(SEGMENTS + "/")) {
            String segment = path.substring(SEGMENTS.length() + 1);
            return claim -> claim.segment(segment);
        }
        if (path.startsWith(ADDED)) {
            String name = path.substring(ADDED.length());
            return claim -> added(claim, name);
        }
        if (path.equals("evidence")) {
            return claim -> claim.submitted().evidence() == null
                    ? null
                    : claim.evidence().kind();
        }
        return Stream.of(ClaimField.values())
                .filter(field -> path.equals(path(field)))
                .findFirst()
                .map(field -> (Function<Claim, Object>)
                        claim -> org.claimable.method.claim.Claim.said(claim.submitted(), field))
                .orElse(claim -> null);
    }

    private static Object added(Claim claim, String name) {
        Object said = claim.submitted().fields().of(name);
        return said == null && claim.person() != null ? claim.person().fields().of(name) : said;
    }

    private static String path(ClaimField field) {
        return field.part() == ClaimField.Part.EVIDENCE ? "evidence/" + field.wireName() : field.wireName();
    }
}
