package org.claimable.rules.engine;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.ShippedRules;
import org.claimable.hostile.HostileFile;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Worth;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.engine.CompiledStore.CompiledClasses;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The text of a rule file, compiled as it stands by the rule engine, past the first guard. */
final class RawRules {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final int MOST_FIRED = 50;
    private static final RuleSet RULE_SET = ReadLibrary.read(
                    FolderFiles.read(ShippedRules.FOLDER, "", new Problems()), List.of(), new Problems())
            .ruleSet("uksvb")
            .orElseThrow()
            .ruleSet();
    private static final Claim CLAIM = claim();

    private final String name;
    private final InternalKieModule compiled;
    private final KieContainer linked;

    private RawRules(String name, InternalKieModule compiled, KieContainer linked) {
        this.name = name;
        this.compiled = compiled;
        this.linked = linked;
    }

    /** The rules of a file, a table written out first, linked with every class of the program. */
    static RawRules free(HostileFile file, String text) {
        return of(file, text, RuleCompiler.class.getClassLoader());
    }

    /** The same, linked with the classes on the whitelist. */
    static RawRules listed(HostileFile file, String text) {
        return of(file, text, new WhitelistLoader(RuleCompiler.class.getClassLoader()));
    }

    /** The engine keeps a few compiled modules only, and what is linked once keeps its classes; so each is linked here. */
    private static RawRules of(HostileFile file, String text, ClassLoader loader) {
        String drl = file.name().endsWith(".csv")
                ? new SpreadsheetCompiler()
                        .compile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), InputType.CSV)
                : text;
        Matcher name = PACKAGE.matcher(drl);
        String base = name.find() ? name.group(1) : "claimable.eligibility";
        // Rule files import facts by names that stay whatever their classes are called; the compiler needs those of the
        // classes.
        String real = drl.replace("org.claimable.evaluation.", "org.claimable.method.evaluation.");
        InternalKieModule compiled = RuleCompiler.build(Map.of(base, real));
        return new RawRules(base, compiled, KieServices.get().newKieContainer(compiled.getReleaseId(), loader));
    }

    /** Fails where they name a member that rules may not use. */
    void checkMembers() {
        MemberWhitelist.check(CompiledClasses.of(compiled));
    }

    /** Lets them look at a claim; empty, or what stopped them. */
    Optional<Throwable> fire() {
        try {
            ready().fireAllRules(MOST_FIRED);
            return Optional.empty();
        } catch (Throwable stopped) {
            return Optional.of(stopped);
        }
    }

    /** A session with a claim in it, at which no rule has looked yet. */
    KieSession ready() {
        KieSession session = linked.getKieBase(name).newKieSession();
        setFindings(session);
        session.insert(CLAIM);
        return session;
    }

    private static void setFindings(KieSession session) {
        if (session.getKieBase().getKiePackages().stream().anyMatch(each -> each.getGlobalVariables().stream()
                .anyMatch(global -> global.getName().equals("findings")))) {
            Findings findings = new Findings();
            findings.speaking(ShippedRules.library()
                    .evaluator(null)
                    .orElseThrow()
                    .ruleSet()
                    .norm("VA-10"));
            session.setGlobal("findings", findings);
        }
    }

    /** A claim that every rule of the corpus looks at, with an id on which some regular expressions never end. */
    private static Claim claim() {
        Outcome outcome = RULE_SET.catalogue().outcomes().stream()
                .filter(each -> each.deadweightCategory().equals("crime"))
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.of(2024, 6, 3);
        org.claimable.method.claim.Claim submitted = new org.claimable.method.claim.Claim(
                "a".repeat(60) + "!", "p", outcome.code(), day, 1, BigDecimal.ONE, 1, ClaimTexts.NONE, null);
        Terms terms = new Terms(
                day, Period.OPEN, RulesLevel.PUBLISHED, false, Deadweight.DEFAULT, YearBasis.FINANCIAL, RuleLists.NONE);
        return Claim.of(
                0,
                submitted,
                null,
                outcome,
                null,
                RULE_SET.parameters().on(day),
                terms,
                new Worth(100, 0, 0, null, null));
    }
}
