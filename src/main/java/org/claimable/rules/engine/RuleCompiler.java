package org.claimable.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.CompiledStore.CompiledClasses;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/**
 * Compiles rules, a package a chapter. What is compiled is written anew from what was understood of each rule;
 * nothing else of a rule file reaches the compiler.
 */
public final class RuleCompiler {
    private static final String HEAD = """
            package %s;
            import org.claimable.method.evaluation.fact.Asked;
            import org.claimable.method.evaluation.fact.Claim;
            import org.claimable.method.evaluation.fact.Group;
            import org.claimable.method.evaluation.fact.Pair;
            global org.claimable.method.evaluation.Findings findings;
            """;

    private static final String PERSON_HEAD = """
            package %s;
            import org.claimable.method.evaluation.fact.Asked;
            import org.claimable.method.evaluation.fact.PersonFact;
            import org.claimable.method.evaluation.fact.PersonFact.CountedEntry;
            import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
            import org.claimable.method.evaluation.fact.Tallies;
            global org.claimable.rules.language.PersonMatches matches;
            """;

    private static final AtomicLong VERSION = new AtomicLong();
    private static final CompiledStore STORE = CompiledStore.ofSetting();

    private RuleCompiler() {}

    /** The compiled rules of a rule set. */
    public static Rules compile(RuleSet ruleSet, List<Rule> rules) {
        CompiledClasses compiled = STORE.get(drl(ruleSet, rules), RuleCompiler::classes);
        return new CompiledRules(WhitelistLoader.RuleClasses.link(compiled), ruleSet.chapters(), rules);
    }

    /** The rules of each chapter in DRL, by package. */
    static Map<String, String> drl(RuleSet ruleSet, List<Rule> rules) {
        Map<String, String> drl = new LinkedHashMap<>();
        for (Chapter chapter : ruleSet.chapters()) {
            String inPackage = RuleFileReader.packageOf(chapter);
            drl.put(
                    inPackage,
                    rules.stream()
                            .filter(rule -> rule.card().chapter().equals(chapter.id()))
                            .map(rule -> rule.drl(rule.card().key()))
                            .collect(Collectors.joining("\n", head(chapter).formatted(inPackage), "")));
        }
        return drl;
    }

    private static String head(Chapter chapter) {
        return chapter.name().equals(Chapters.PERSON) ? PERSON_HEAD : HEAD;
    }

    /** The classes that DRL is compiled to, a package a text; nothing of it stays in the rule engine. */
    static CompiledClasses classes(Map<String, String> byPackage) {
        InternalKieModule module = build(byPackage);
        KieServices.get().getRepository().removeKieModule(module.getReleaseId());
        return CompiledClasses.of(module);
    }

    /** Compiles DRL with every class of the program at hand, and runs none of it. */
    static InternalKieModule build(Map<String, String> byPackage) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("org.claimable", "rules", "1." + VERSION.incrementAndGet());
        files.generateAndWritePomXML(release);
        KieModuleModel module = services.newKieModuleModel();
        byPackage.forEach((name, drl) -> {
            module.newKieBaseModel(name).addPackage(name);
            files.write("src/main/resources/%s/rules.drl".formatted(name.replace('.', '/')), drl);
        });
        files.writeKModuleXML(module.toXML());
        ClassLoader program = RuleCompiler.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, new CompilerLoader(program));
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Rules that were understood do not compile: %s".formatted(errors));
        }
        return (InternalKieModule) builder.getKieModule();
    }

    /**
     * The classes that the compiler of rules works with: those of the program. It is not asked for what is only generated,
     * since the JDK remembers every name of a resource that it was ever asked for.
     */
    static final class CompilerLoader extends ClassLoader {
        private static final List<String> GENERATED = List.of("claimable/", "claimable.");

        CompilerLoader(ClassLoader program) {
            super("rules compiler", program);
        }

        @Override
        public URL getResource(String name) {
            return isGenerated(name) ? null : super.getResource(name);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return isGenerated(name) ? null : super.getResourceAsStream(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return isGenerated(name) ? Collections.emptyEnumeration() : super.getResources(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (isGenerated(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        private static boolean isGenerated(String name) {
            return GENERATED.stream().anyMatch(name::startsWith);
        }
    }
}
