package org.claimable.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.api.generated.model.ReasonMeaning;
import org.claimable.api.generated.model.Reasons;
import org.claimable.api.generated.model.RuleReport;
import org.claimable.api.generated.model.Template;
import org.claimable.api.generated.model.TemplateFact;
import org.claimable.file.document.ReasonWords;
import org.claimable.method.decision.Template.Described;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Templates;
import org.claimable.method.rulebook.Remedies;
import org.claimable.method.rulebook.RuleCard.RuleText;

/** The codes of reasons and caveats that a rule set gives, and the templates that word them, as the API shows them. */
final class ReasonsAnswer {
    private ReasonsAnswer() {}

    static Reasons of(Evaluator evaluator) {
        SortedMap<String, List<RuleReport>> byCode = new TreeMap<>();
        Remedies.CODES_OF_PROGRAM.forEach(code -> byCode.put(code, new ArrayList<>()));
        evaluator.rules().texts().stream()
                .filter(text -> !text.code().isEmpty())
                .sorted(Comparator.comparing(text -> text.card().key()))
                .forEach(text -> byCode.computeIfAbsent(text.code(), code -> new ArrayList<>())
                        .add(report(text)));
        List<ReasonMeaning> codes = byCode.entrySet().stream()
                .map(each -> new ReasonMeaning(each.getKey(), ReasonWords.title(each.getKey()), each.getValue()))
                .toList();
        List<Template> templates = Templates.of(evaluator.ruleSet(), evaluator.rules()).stream()
                .map(ReasonsAnswer::template)
                .toList();
        return new Reasons(codes, templates);
    }

    private static RuleReport report(RuleText text) {
        return new RuleReport(
                text.card().id(),
                text.card().part(),
                RuleReport.ReportsEnum.fromValue(text.does().toUpperCase(Locale.ROOT)),
                text.card().key(),
                text.card().remedy());
    }

    private static Template template(Described described) {
        List<TemplateFact> facts = described.facts().stream()
                .map(each -> new TemplateFact(
                        each.name(),
                        TemplateFact.TypeEnum.fromValue(each.written().name())))
                .toList();
        return new Template(described.template().id(), described.template().text(), facts, described.remedy());
    }
}
