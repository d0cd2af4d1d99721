package org.claimable.evaluation.drools;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The members of the whitelisted classes that compiled rules may name. A class loader lets in whole classes, and with
 * {@code Locale.ENGLISH} comes {@code Locale.setDefault}; this does not.
 */
final class MemberWhitelist {
    private static final Set<String> MEMBERS = Set.of(
            "java.lang.Boolean.TYPE",
            "java.lang.Boolean.valueOf",
            "java.lang.Double.valueOf",
            "java.lang.Enum.<init>",
            "java.lang.Enum.valueOf",
            "java.lang.IllegalArgumentException.<init>",
            "java.lang.Integer.TYPE",
            "java.lang.Integer.valueOf",
            "java.lang.Object.<init>",
            "java.lang.RuntimeException.<init>",
            "java.lang.String.equals",
            "java.lang.String.hashCode",
            "java.lang.System.arraycopy",
            "java.math.BigDecimal.<init>",
            "java.time.format.DateTimeFormatterBuilder.<init>",
            "java.time.format.DateTimeFormatterBuilder.appendPattern",
            "java.time.format.DateTimeFormatterBuilder.parseCaseInsensitive",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.util.ArrayList.<init>",
            "java.util.Arrays.asList",
            "java.util.Collections.emptyList",
            "java.util.List.add",
            "java.util.List.addAll",
            "java.util.Locale.ENGLISH",
            "org.claimable.evaluation.Findings.caveat",
            "org.claimable.evaluation.Findings.clash",
            "org.claimable.evaluation.Findings.deadweight",
            "org.claimable.evaluation.Findings.refuse",
            "org.claimable.evaluation.Findings.review",
            "org.drools.util.DateUtils.getDateFormatMask");
    private static final List<String> OWNERS = List.of(
            "org.claimable.bank.Outcome",
            "org.claimable.claim.Claim",
            "org.claimable.evaluation.fact.",
            "org.claimable.rulebook.IncompatibleOutcomes",
            "org.claimable.rulebook.Parameters",
            "org.drools.model.",
            "org.drools.modelcompiler.");

    private static final String FIELDS = ".DomainClassesMetadata";
    private static final Set<String> JOINED =
            Set.of(NamedMembers.DYNAMIC, "java.lang.invoke.StringConcatFactory.makeConcatWithConstants");

    private MemberWhitelist() {}

    /** Fails where a compiled class names a member that rules may not use. */
    static void check(CompiledClasses compiled) {
        Set<String> own = compiled.classes().keySet();
        compiled.classes()
                .forEach((name, content) -> NamedMembers.of(content).forEach(member -> check(name, member, own)));
    }

    private static void check(String inClass, String member, Collection<String> own) {
        boolean known = MEMBERS.contains(member)
                || OWNERS.stream().anyMatch(member::startsWith)
                || own.contains(member.substring(0, Math.max(0, member.lastIndexOf('.'))))
                || inClass.contains(FIELDS) && JOINED.contains(member);
        if (!known) {
            throw new IllegalStateException("Rules may not use %s.".formatted(member));
        }
    }
}
