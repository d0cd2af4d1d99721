package org.claimable.evaluation.drools;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * The only classes that compiled rules can be linked with: the facts, what they answer, and what the rule engine's model
 * of a rule needs. Files, networks, processes, threads, reflection and class loading are not among them.
 */
final class WhitelistLoader extends ClassLoader {
    private static final List<String> PACKAGES = List.of(
            "org.claimable.evaluation.fact.",
            "org.drools.model.",
            "org.drools.modelcompiler.dsl.",
            "java.time.",
            "java.math.");
    private static final Set<String> CLASSES = Set.of(
            "java.lang.Boolean",
            "java.lang.Comparable",
            "java.lang.Enum",
            "java.lang.IllegalArgumentException",
            "java.lang.Integer",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.RuntimeException",
            "java.lang.String",
            "java.lang.Throwable",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.List",
            "java.util.Locale",
            "org.claimable.bank.EvidenceKind",
            "org.claimable.bank.Outcome",
            "org.claimable.claim.Claim",
            "org.claimable.evaluation.Findings",
            "org.claimable.rulebook.IncompatibleOutcomes",
            "org.claimable.rulebook.Parameters",
            "org.drools.core.WorkingMemory",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils",
            "org.kie.api.builder.ReleaseId");

    private final ClassLoader all;

    /** {@code all} finds every class of the program; only those on the list are asked of it. */
    WhitelistLoader(ClassLoader all) {
        super("rules", null);
        this.all = all;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (CLASSES.contains(name) || PACKAGES.stream().anyMatch(name::startsWith)) {
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
}
