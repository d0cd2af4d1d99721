package org.claimable.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.api.generated.TemplatesApi;
import org.claimable.file.template.ClaimsTemplate;
import org.claimable.method.rulebook.RuleSet;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Gives the tables to fill in. A workbook is made once for a rule set; the last few made are kept. */
@RestController
class TemplatesController implements TemplatesApi {
    private static final int MOST_KEPT = 8;

    private final Lending lending;
    private final EntityTags tags;
    private final Map<String, byte[]> workbooks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    TemplatesController(Lending lending, EntityTags tags) {
        this.lending = lending;
        this.tags = tags;
    }

    @Override
    public ResponseEntity<Resource> getWorkbookTemplate(String ruleSet) {
        RuleSet rules = lending.evaluator(ruleSet).ruleSet();
        return file(AnswerTypes.WORKBOOK, "claims.xlsx", workbook(rules));
    }

    @Override
    public ResponseEntity<Resource> getCsvTemplate(String ruleSet) {
        return file(
                AnswerTypes.CSV,
                "claims.csv",
                ClaimsTemplate.csv(lending.evaluator(ruleSet).ruleSet()));
    }

    private byte[] workbook(RuleSet rules) {
        synchronized (workbooks) {
            return workbooks.computeIfAbsent(rules.digest(), digest -> ClaimsTemplate.workbook(rules));
        }
    }

    private ResponseEntity<Resource> file(MediaType type, String name, byte[] content) {
        return tags.begin()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs(name))
                .contentLength(content.length)
                .body(AnswerTypes.whole(content));
    }
}
