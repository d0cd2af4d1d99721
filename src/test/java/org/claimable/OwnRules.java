package org.claimable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;

/** The shipped rules with fields, lists and parameters of their own and a chapter about people, read and not compiled. */
public final class OwnRules {
    /** The chapter about people, of one rule. */
    public static final String PEOPLE = "5-person";

    private static final Map<String, String> FILES = Map.of(
            "fields.csv",
            """
            name,title,of,type,required,headings,provenance,source,note
            ward,Ward,claim,list:wards,no,,published,csif section 4.2,
            visits,Visits,claim,number,no,,published,csif section 4.2,
            started,Service began,claim,date,no,,published,csif section 4.2,
            agreed,Agreed before,claim,yes-no,no,,published,csif section 4.2,
            postcode,Home postcode,individual,text,no,,published,csif section 4.2,
            """,
            "lists/wards.csv",
            """
            value,from,to,provenance,source,note
            North,,,published,csif section 4.2,
            South,,,published,csif section 4.2,
            """,
            "lists/zones.csv",
            """
            value,from,to,provenance,source,note
            North,2024-01-01,,published,csif section 4.2,
            South,,,published,csif section 4.2,
            """,
            "lists/services.csv",
            """
            provider,service,from,to,provenance,source
            Riverside Ltd,Job club,,2024-12-31,published,csif section 4.2
            Café,Advice,,,published,csif section 4.2
            """,
            PEOPLE + "/people.drl",
            """
            package claimable.person;
            rule "PE-01 A claim has a headcount"
                @source( "csif section 4.2" )  @provenance( "published" )  @remedy( "Give one." )
            when
                $claim : Claim( stands, headcount > 100000 )
            then
                findings.caveat( $claim, "MANY", "It is for %s.", $claim.headcount() );
            end
            """);

    private static final String PARAMETERS = """
            outcomes-a-year,3,2024-04-01,,outcomes,published,csif section 4.2,
            service-start,2024-02-01,,,date,published,csif section 4.2,
            """;

    private OwnRules() {}

    private static ReadLibrary library;

    private static synchronized ReadLibrary library() {
        if (library == null) {
            library = readLibrary();
        }
        return library;
    }

    private static ReadLibrary readLibrary() {
        Problems problems = new Problems();
        FolderFiles shipped = FolderFiles.read(ShippedRules.UKSVB, "uksvb", problems);
        Map<String, byte[]> changed = new HashMap<>();
        FILES.forEach((path, text) -> changed.put(path, text.getBytes(StandardCharsets.UTF_8)));
        append(shipped, "parameters.csv", PARAMETERS, changed);
        append(shipped, "rule-set.yaml", "  - id: %s\n    title: People\n".formatted(PEOPLE), changed);
        FolderFiles values = FolderFiles.read(Path.of("rules/values"), "values", problems);
        ReadLibrary read = ReadLibrary.read(
                FolderFiles.of("", Map.of("uksvb", shipped.with(changed), "values", values)), List.of(), problems);
        assertThat(problems.found()).isEmpty();
        return read;
    }

    public static ReadRuleSet read() {
        return library().ruleSets().get(0);
    }

    private static void append(FolderFiles files, String path, String text, Map<String, byte[]> changed) {
        String before = files.text(path, new Problems()).stripTrailing() + "\n";
        changed.put(path, (before + text).getBytes(StandardCharsets.UTF_8));
    }

    public static OwnWords words(ReadRuleSet set) {
        return new OwnWords(
                set.ruleSet().parameters().rows(),
                set.ruleSet().fields(),
                set.ruleSet().lists());
    }

    public static Chapter chapter(ReadRuleSet set, String name) {
        return set.ruleSet().chapters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A rule of a chapter, which must be without a mistake; what it says of blanks is left out where nothing may be blank. */
    public static Rule rule(ReadRuleSet set, String chapter, String text) {
        Problems problems = new Problems();
        List<Rule> rules = rules(set, chapter, text, problems);
        if (problems.found().toString().contains("Remove @whenBlank")) {
            problems = new Problems();
            rules = rules(set, chapter, text.replaceFirst("@whenBlank\\( \"[a-z]+\" \\)", ""), problems);
        }
        assertThat(problems.found()).as(text).isEmpty();
        return rules.get(0);
    }

    /** What is wrong with a rule, in words. */
    public static String mistakes(ReadRuleSet set, String chapter, String text) {
        Problems problems = new Problems();
        rules(set, chapter, text, problems);
        return problems.found().toString();
    }

    private static List<Rule> rules(ReadRuleSet set, String chapterName, String text, Problems problems) {
        Chapter chapter = chapter(set, chapterName);
        String whole = "package %s;\n%s".formatted(RuleFileReader.packageOf(chapter), text);
        return RuleFileReader.read(
                chapter,
                new Chapter.RuleFile(chapter.id() + "/random.drl", "random.drl", whole, ""),
                whole,
                (line, words) -> Location.of("random.drl", line),
                set.folder().sources(),
                words(set),
                problems);
    }

    /** A library of one evaluator, with the shipped value sets. */
    public static Library library(Evaluator evaluator) {
        return new Library(
                List.of(evaluator),
                library().valueSets(),
                evaluator.ruleSet().id(),
                library().valueSets().get(0).id());
    }
}
