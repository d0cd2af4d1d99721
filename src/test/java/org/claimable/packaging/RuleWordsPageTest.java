package org.claimable.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.ShippedRules;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Vocabulary.ListedWord;
import org.claimable.rules.language.WordTable;
import org.junit.jupiter.api.Test;

/** docs/rule-words.md lists every word that rules may ask, as the code has it. */
class RuleWordsPageTest {
    private static final Path PAGE = Path.of("docs/rule-words.md");
    private static final String ABOUT = """
            # Words for rules

            What a rule of `uksvb` may ask, by the fact that its pattern looks at. A condition stands alone, or with `!` before it; any other word is
            compared, by `==`, `!=`, `<`, `<=`, `>` or `>=`. [rules/README.md](../rules/README.md) says how rules are written. The words of your own rule
            set, with its parameters and fields, are printed by `./claimable rules words --rule-set ID`, and shown on the page under *Words*.

            Made from the code by `./mvnw test -Dtest=RuleWordsPageTest -Dclaimable.write=true`.
            """;

    @Test
    void the_page_says_what_the_code_says_and_is_made_anew_by_one_command() throws IOException {
        String made = page();
        if (Boolean.getBoolean("claimable.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(PAGE)
                .as("To make the page anew: ./mvnw test -Dtest=RuleWordsPageTest -Dclaimable.write=true")
                .hasContent(made);
    }

    private static String page() {
        RuleSet set = ShippedRules.library().evaluator("uksvb").orElseThrow().ruleSet();
        OwnWords own = new OwnWords(set.parameters().rows(), set.fields(), set.lists());
        StringBuilder page = new StringBuilder(ABOUT);
        for (WordTable table : WordTable.all(own)) {
            page.append("\n## ").append(table.fact().heading()).append("\n\n");
            page.append(table.also().isEmpty() ? "" : table.also() + "\n\n");
            page.append("| Word | Type | Meaning | May be blank | Example |\n|---|---|---|---|---|\n");
            table.words().forEach(word -> page.append(row(word)));
        }
        return page.toString();
    }

    private static String row(ListedWord word) {
        return "| `%s` | %s | %s | %s | `%s` |%n"
                .formatted(word.word(), word.type(), word.means(), word.blank() ? "yes" : "no", word.example());
    }
}
