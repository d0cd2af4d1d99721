package org.claimable.evaluation.drools;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.claimable.rulebook.file.Problems;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The form that every rule has: one pattern over a {@code Claim} or a {@code Pair}, and one line that reports a
 * finding. Whatever else DRL offers is refused.
 */
final class RuleForm {
    private static final Set<String> IMPORTS =
            Set.of("org.claimable.evaluation.fact.Claim", "org.claimable.evaluation.fact.Pair");
    private static final String FINDINGS = "org.claimable.evaluation.Findings";
    private static final Set<String> ANNOTATIONS = Set.of("source", "provenance", "remedy", "field", "rests");
    private static final Set<String> FACTS = Set.of("Claim", "Pair");

    private final RuleDrl drl;
    private final Problems problems;

    private RuleForm(RuleDrl drl, Problems problems) {
        this.drl = drl;
        this.problems = problems;
    }

    /** Notes whatever departs from the form, with its line. */
    static void check(RuleDrl drl, Problems problems) {
        RuleForm form = new RuleForm(drl, problems);
        form.checkPackage();
        drl.parsed().getRules().forEach(form::checkRule);
    }

    private void checkPackage() {
        PackageDescr parsed = drl.parsed();
        parsed.getImports().stream()
                .filter(imported -> !IMPORTS.contains(imported.getTarget()))
                .forEach(imported -> refuse(imported, "imports %s".formatted(imported.getTarget())));
        parsed.getGlobals().stream()
                .filter(global -> !global.getType().equals(FINDINGS)
                        || !global.getIdentifier().equals("findings"))
                .forEach(global -> refuse(global, "declares the global %s".formatted(global.getIdentifier())));
        for (Collection<? extends BaseDescr> other : List.<Collection<? extends BaseDescr>>of(
                parsed.getFunctions(),
                parsed.getFunctionImports(),
                parsed.getTypeDeclarations(),
                parsed.getEnumDeclarations(),
                parsed.getEntryPointDeclarations(),
                parsed.getWindowDeclarations(),
                parsed.getAccumulateImports(),
                parsed.getAttributes())) {
            other.forEach(descr -> refuse(descr, "declares something other than a rule"));
        }
    }

    private void checkRule(RuleDescr rule) {
        if (!rule.getClass().equals(RuleDescr.class) || rule.getParentName() != null) {
            refuse(rule, "is a query or extends another rule");
        }
        rule.getAttributes().values().forEach(attribute -> refuse(rule, "sets %s".formatted(attribute.getName())));
        rule.getAnnotationNames().stream()
                .filter(name -> !ANNOTATIONS.contains(name))
                .forEach(name -> refuse(rule, "has the annotation @%s".formatted(name)));
        List<BaseDescr> patterns = List.copyOf(rule.getLhs().getDescrs());
        if (patterns.size() != 1 || !(patterns.get(0) instanceof PatternDescr pattern) || !isPlain(pattern)) {
            refuse(rule, "has something other than one pattern over a Claim or a Pair after \"when\"");
        }
        String consequence = String.valueOf(rule.getConsequence());
        if (!rule.getNamedConsequences().isEmpty() || !Consequence.isOneFinding(consequence)) {
            refuse(rule, "has something other than one call of findings after \"then\"");
        } else if (!Consequence.hasAFactForEachPlace(consequence)) {
            refuse(rule, "has a message whose places (%s) are not as many as the facts after it");
        }
    }

    private static boolean isPlain(PatternDescr pattern) {
        return FACTS.contains(pattern.getObjectType())
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getDescrs().stream()
                        .allMatch(descr -> descr instanceof ExprConstraintDescr constraint
                                && Constraint.asksOnlyTheFact(constraint.getExpression()));
    }

    private void refuse(BaseDescr descr, String what) {
        String name = descr instanceof RuleDescr rule ? "Rule \"%s\" ".formatted(rule.getName()) : "It ";
        problems.add(
                drl.path(),
                descr.getLine(),
                name + what + ". A rule is one pattern over a Claim or a Pair and one call of findings.");
    }
}
