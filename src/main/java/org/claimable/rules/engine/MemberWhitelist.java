package org.claimable.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.rules.engine.CompiledStore.CompiledClasses;

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
            "java.lang.Integer.intValue",
            "java.lang.Integer.valueOf",
            "java.lang.Boolean.booleanValue",
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
            "org.claimable.method.evaluation.Findings.caveat",
            "org.claimable.method.evaluation.Findings.clash",
            "org.claimable.method.evaluation.Findings.deadweight",
            "org.claimable.method.evaluation.Findings.refuse",
            "org.claimable.method.evaluation.Findings.review",
            "org.claimable.rules.language.PersonMatches.matched",
            "org.claimable.rules.language.PersonMatches.undecided",
            "org.claimable.rules.language.PersonMatches$Match.saying",
            "org.drools.util.DateUtils.getDateFormatMask");
    private static final List<String> OWNERS = List.of(
            "org.claimable.method.bank.Outcome.",
            "org.claimable.method.claim.Claim.",
            "org.claimable.method.evaluation.fact.",
            "org.claimable.method.rulebook.IncompatibilityTable$IncompatibleOutcomes.",
            "org.claimable.method.rulebook.Parameters.",
            "org.drools.model.",
            "org.drools.modelcompiler.");

    private static final String OWN = "claimable.";
    private static final String FIELDS = ".DomainClassesMetadata";
    private static final Set<String> JOINED =
            Set.of(NamedMembers.DYNAMIC, "java.lang.invoke.StringConcatFactory.makeConcatWithConstants");

    /** Rules of people gather facts in lists, by a function that the rule engine makes anew for each; a handle to any other is a member too. */
    private static final String PEOPLE = OWN + Chapters.PERSON + ".";

    private static final Set<String> GATHERED = Set.of(
            NamedMembers.DYNAMIC,
            "java.lang.invoke.LambdaMetafactory.metafactory",
            "org.drools.core.base.accumulators.CollectListAccumulateFunction.<init>");

    private MemberWhitelist() {}

    /** Fails where a compiled class names a member that rules may not use. */
    static void check(CompiledClasses compiled) {
        Set<String> own = compiled.classes().keySet();
        requireOwnNames(own);
        compiled.classes()
                .forEach((name, content) -> NamedMembers.of(content).forEach(member -> check(name, member, own)));
    }

    /** Fails where a class of compiled rules has a name outside of their own packages, such as that of a class of the platform. */
    static void requireOwnNames(Collection<String> classes) {
        classes.stream().filter(name -> !name.startsWith(OWN)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("Compiled rules may not be named %s.".formatted(name));
        });
    }

    private static void check(String inClass, String member, Collection<String> own) {
        boolean known = MEMBERS.contains(member)
                || OWNERS.stream().anyMatch(member::startsWith)
                || own.contains(member.substring(0, Math.max(0, member.lastIndexOf('.'))))
                || inClass.contains(FIELDS) && JOINED.contains(member)
                || inClass.startsWith(PEOPLE) && GATHERED.contains(member);
        if (!known) {
            throw new IllegalStateException("Rules may not use %s.".formatted(member));
        }
    }

    /**
     * The members that a compiled class names, such as {@code java.lang.String.length}, read from its constant pool (JVM
     * specification, 4.4). It can call no other.
     */
    static final class NamedMembers {
        /** Stands for code that is only put together when it runs: lambdas, texts joined with +, method handles. */
        static final String DYNAMIC = "code put together when it runs";

        private final Map<Integer, String> texts = new HashMap<>();
        private final Map<Integer, Integer> classes = new HashMap<>();
        private final Map<Integer, Integer> names = new HashMap<>();
        private final Map<Integer, Integer> members = new HashMap<>();
        private final SortedSet<String> found = new TreeSet<>();

        private NamedMembers() {}

        /** The members that a compiled class names, sorted. */
        static SortedSet<String> of(byte[] compiled) {
            NamedMembers named = new NamedMembers();
            try (DataInputStream content = new DataInputStream(new ByteArrayInputStream(compiled))) {
                content.skipNBytes(8);
                int count = content.readUnsignedShort();
                for (int at = 1; at < count; at++) {
                    at += named.constant(at, content);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            named.members.values().forEach(member -> named.found.add(named.member(member)));
            return named.found;
        }

        /** Reads a constant; returns how many further places it takes. */
        private int constant(int at, DataInputStream content) throws IOException {
            int kind = content.readUnsignedByte();
            switch (kind) {
                case 1 -> texts.put(at, content.readUTF());
                case 3, 4 -> content.skipNBytes(4);
                case 5, 6 -> content.skipNBytes(8);
                case 7 -> classes.put(at, content.readUnsignedShort());
                case 8 -> content.skipNBytes(2);
                case 9, 10, 11 -> members.put(at, content.readInt());
                case 12 -> names.put(at, content.readInt() >>> 16);
                case 15, 16, 17, 18 -> dynamic(kind, content);
                default -> throw new IOException("Constant of unknown kind %d.".formatted(kind));
            }
            return kind == 5 || kind == 6 ? 1 : 0;
        }

        private void dynamic(int kind, DataInputStream content) throws IOException {
            content.skipNBytes(kind == 15 ? 3 : kind == 16 ? 2 : 4);
            found.add(DYNAMIC);
        }

        private String member(int classAndName) {
            String owner = texts.get(classes.get(classAndName >>> 16)).replace('/', '.');
            return owner + "." + texts.get(names.get(classAndName & 0xFFFF));
        }
    }
}
