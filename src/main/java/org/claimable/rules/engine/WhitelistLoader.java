package org.claimable.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.rules.engine.CompiledStore.CompiledClasses;
import org.drools.model.Model;

/**
 * The only classes that compiled rules can be linked with, each by its name: the facts, what they answer, and what the
 * rule engine's model of a rule needs. Files, networks, processes, threads, reflection and class loading are not among them.
 */
final class WhitelistLoader extends ClassLoader {
    private static final Set<String> FACTS = Set.of(
            "org.claimable.method.bank.Outcome$EvidenceKind",
            "org.claimable.method.bank.Outcome",
            "org.claimable.method.claim.Claim",
            "org.claimable.method.evaluation.Findings",
            "org.claimable.method.evaluation.fact.Asked",
            "org.claimable.method.evaluation.fact.Group",
            "org.claimable.method.evaluation.fact.Group$GroupValue",
            "org.claimable.method.evaluation.fact.PersonFact",
            "org.claimable.method.evaluation.fact.PersonFact$PersonClaim",
            "org.claimable.method.evaluation.fact.PersonFact$CountedEntry",
            "org.claimable.method.evaluation.fact.Tallies",
            "org.claimable.method.rulebook.RuleLists",
            "org.claimable.method.evaluation.fact.Attendance",
            "org.claimable.method.evaluation.fact.Claim",
            "org.claimable.method.evaluation.fact.ClaimWords",
            "org.claimable.method.evaluation.fact.ClaimedOutcome",
            "org.claimable.method.evaluation.fact.ClaimedWorth",
            "org.claimable.method.evaluation.fact.ComparisonDates",
            "org.claimable.method.evaluation.fact.EvidenceFact",
            "org.claimable.method.evaluation.fact.Pair",
            "org.claimable.method.evaluation.fact.Terms",
            "org.claimable.method.rulebook.IncompatibilityTable$IncompatibleOutcomes",
            "org.claimable.method.rulebook.Parameters",
            "org.claimable.rules.language.PersonMatches",
            "org.claimable.rules.language.PersonMatches$Match");
    private static final Set<String> JAVA = Set.of(
            "java.lang.Boolean",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.IllegalArgumentException",
            "java.lang.Integer",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.RuntimeException",
            "java.lang.String",
            "java.lang.Throwable",
            "java.math.BigDecimal",
            "java.time.LocalDate",
            "java.time.format.DateTimeFormatter",
            "java.time.format.DateTimeFormatterBuilder",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.List",
            "java.util.Locale",
            "java.lang.invoke.LambdaMetafactory",
            "java.util.function.Supplier");
    private static final Set<String> ENGINE = Set.of(
            "org.drools.core.WorkingMemory",
            "org.drools.core.base.accumulators.CollectListAccumulateFunction",
            "org.drools.model.Argument",
            "org.drools.model.DomainClassMetadata",
            "org.drools.model.Index$ConstraintType",
            "org.drools.model.Model",
            "org.drools.model.PatternDSL$PatternDef",
            "org.drools.model.Rule",
            "org.drools.model.RuleItemBuilder",
            "org.drools.model.RulesSupplier",
            "org.drools.model.Variable",
            "org.drools.model.functions.HashedExpression",
            "org.drools.model.functions.accumulate.AccumulateFunction",
            "org.drools.model.functions.PredicateInformation",
            "org.drools.model.impl.RuleBuilder",
            "org.drools.model.view.ViewItem",
            "org.drools.model.view.ViewItemBuilder",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            "org.kie.api.builder.ReleaseId");

    /** Conditions and reports by how many variables they know. */
    private static final Pattern NUMBERED = Pattern.compile(
            "org\\.drools\\.model\\.(functions\\.(Block|Function|Predicate)|consequences\\.ConsequenceBuilder\\$_)\\d{1,2}");

    private final ClassLoader all;

    /** {@code all} finds every class of the program; only those on the list are asked of it. */
    WhitelistLoader(ClassLoader all) {
        super("rules", null);
        this.all = all;
    }

    /** The files of the program's own classes on the list, in a fixed order. */
    static Stream<byte[]> factFiles() {
        return FACTS.stream().sorted().map(name -> {
            String file = "/" + name.replace('.', '/') + ".class";
            try (InputStream content = WhitelistLoader.class.getResourceAsStream(file)) {
                return content.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (FACTS.contains(name)
                || JAVA.contains(name)
                || ENGINE.contains(name)
                || NUMBERED.matcher(name).matches()) {
            return all.loadClass(name);
        }
        throw new ClassNotFoundException("Rules may not use %s.".formatted(name));
    }

    /** Rules read no files; nor is the JDK asked, which remembers every name that it was ever asked for. */
    @Override
    public URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    /** Links compiled rules with the classes on the whitelist, and with no others. */
    static final class RuleClasses extends ClassLoader {
        private final CompiledClasses compiled;

        private RuleClasses(CompiledClasses compiled, ClassLoader whitelist) {
            super("compiled rules", whitelist);
            this.compiled = compiled;
        }

        /** The lists of rules, a package each; fails where the rules name a class or a member that they may not use. */
        static List<Model> link(CompiledClasses compiled) {
            MemberWhitelist.check(compiled);
            return link(compiled, new WhitelistLoader(RuleClasses.class.getClassLoader()));
        }

        static List<Model> link(CompiledClasses compiled, ClassLoader whitelist) {
            RuleClasses classes = new RuleClasses(compiled, whitelist);
            List<Model> models = new ArrayList<>();
            try {
                for (String name : compiled.models()) {
                    models.add((Model)
                            classes.loadClass(name).getDeclaredConstructor().newInstance());
                }
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("Compiled rules cannot be linked.", broken);
            }
            return models;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] content = compiled.classes().get(name);
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, content, 0, content.length);
        }
    }
}
