package org.claimable.evaluation.drools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.evaluation.Chapters;
import org.claimable.evaluation.DeadweightCoverage;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.RuleSetReader;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;

/** Compiles the rule files of a rule set, one knowledge base a chapter, after checking the form of every rule. */
public final class RuleCompiler {
    private final RuleSet ruleSet;
    private final Problems problems = new Problems();
    private final RuleCards cards;
    private final Map<Chapter, List<RuleDrl>> drls = new LinkedHashMap<>();

    private RuleCompiler(RuleSet ruleSet, Path folder) {
        this.ruleSet = ruleSet;
        this.cards = new RuleCards(RuleSetReader.sources(folder, problems), problems);
    }

    /** The rules of a rule set read from a folder; {@code RuleFileException} with every mistake otherwise. */
    public static DroolsRules compile(RuleSet ruleSet, Path folder) {
        RuleCompiler compiler = new RuleCompiler(ruleSet, folder);
        compiler.requireChapters();
        ruleSet.chapters().forEach(compiler::check);
        compiler.refuseRepeatedIds();
        compiler.problems.failIfAny();
        KieContainer container = compiler.build();
        compiler.problems.failIfAny();
        DroolsRules rules = new DroolsRules(container, ruleSet.chapters(), compiler.cards.byName());
        DeadweightCoverage.problems(ruleSet, rules)
                .forEach(problem -> compiler.problems.add("chapter " + Chapters.VALUE, 0, problem));
        compiler.problems.failIfAny();
        return rules;
    }

    /** A norm has no rule's id; a row has one only where that rule speaks by its rows. */
    private void refuseRepeatedIds() {
        for (RuleCard card : cards.byName().values()) {
            ruleSet.norms().stream()
                    .filter(norm -> norm.id().equals(card.id()))
                    .forEach(norm -> problems.add(norm.file(), 0, repeated(card)));
            ruleSet.incompatibilities().rows().stream()
                    .filter(row -> row.id().equals(card.id()) && card.ground() != Ground.ROW)
                    .forEach(row -> problems.add("incompatible-outcomes.csv", 0, repeated(card)));
        }
    }

    private static String repeated(RuleCard card) {
        return "Rule id %s is used in %s too; ids are never reused.".formatted(card.id(), card.file());
    }

    private void requireChapters() {
        Set<String> names = ruleSet.chapters().stream().map(Chapter::name).collect(Collectors.toSet());
        Chapters.ALL.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add("rule-set.yaml", 0, "Chapter %s is missing.".formatted(name)));
    }

    private void check(Chapter chapter) {
        List<RuleDrl> parsed = new ArrayList<>(chapter.files().stream()
                .map(file -> RuleDrl.of(file, problems))
                .filter(Objects::nonNull)
                .toList());
        drls.put(chapter, parsed);
        for (RuleDrl drl : parsed) {
            RuleForm.check(drl, problems);
            drl.parsed().getRules().forEach(rule -> cards.add(chapter.id(), drl.path(), rule));
        }
        String expected = packageOf(chapter);
        parsed.stream()
                .filter(drl -> !drl.parsed().getName().equals(expected))
                .forEach(drl -> problems.add(
                        drl.path(),
                        1,
                        "Its package is %s; all rules of this chapter are in package %s."
                                .formatted(drl.parsed().getName(), expected)));
        if (parsed.stream().allMatch(drl -> drl.parsed().getRules().isEmpty())) {
            problems.add(chapter.id(), 0, "This chapter has no rule.");
        }
    }

    private KieContainer build() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId(
                "org.claimable.rules", ruleSet.id(), ruleSet.digest().substring(7));
        files.generateAndWritePomXML(release);
        KieModuleModel module = services.newKieModuleModel();
        drls.forEach((chapter, list) -> {
            module.newKieBaseModel(chapter.id()).addPackage(packageOf(chapter));
            list.forEach(drl -> files.write(drl.resource(packageOf(chapter)), drl.text()));
        });
        files.writeKModuleXML(module.toXML());
        KieBuilder builder = services.newKieBuilder(files);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | AssertionError wrong) {
            problems.add(
                    ruleSet.id(),
                    0,
                    "The rules do not compile: %s".formatted(firstLine(String.valueOf(wrong.getMessage()))));
            return null;
        }
        builder.getResults().getMessages(Message.Level.ERROR).forEach(this::note);
        return builder.getResults().hasMessages(Message.Level.ERROR) ? null : services.newKieContainer(release);
    }

    private void note(Message message) {
        problems.add(fileOf(String.valueOf(message.getPath())), message.getLine(), firstLine(message.getText()));
    }

    /** The rule file behind a place in what was compiled; the rule set's id where it is generated code. */
    private String fileOf(String compiled) {
        return drls.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(drl -> drl.resource(packageOf(entry.getKey())).endsWith("/" + compiled)))
                .map(RuleDrl::path)
                .findFirst()
                .orElse(ruleSet.id());
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("")
                + " Maybe a name is mistyped; see what a claim or a pair has.";
    }

    /** One package a chapter: rules of one knowledge base in several packages can silently stop firing. */
    private static String packageOf(Chapter chapter) {
        return "claimable." + chapter.name().replace('-', '_');
    }
}
