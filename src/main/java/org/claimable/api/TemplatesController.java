package org.claimable.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.api.generated.TemplatesApi;
import org.claimable.file.template.ClaimsTemplate;
import org.claimable.rulebook.RuleSet;
import org.springframework.core.io.ByteArrayResource;
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
    private final Unchanged unchanged;
    private final Map<String, byte[]> workbooks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    TemplatesController(Lending lending, Unchanged unchanged) {
        this.lending = lending;
        this.unchanged = unchanged;
    }

    @Override
    public ResponseEntity<Resource> getWorkbookTemplate(String ruleSet) {
        RuleSet rules = lending.library()
                .evaluator(ruleSet)
                .orElseThrow(() -> new NotFoundException("No rule set of this id or digest is loaded."))
                .ruleSet();
        return file(AnswerTypes.WORKBOOK, "claims.xlsx", workbook(rules));
    }

    @Override
    public ResponseEntity<Resource> getCsvTemplate() {
        return file(AnswerTypes.CSV, "claims.csv", ClaimsTemplate.csv());
    }

    private byte[] workbook(RuleSet rules) {
        synchronized (workbooks) {
            return workbooks.computeIfAbsent(rules.digest(), digest -> ClaimsTemplate.workbook(rules));
        }
    }

    private ResponseEntity<Resource> file(MediaType type, String name, byte[] content) {
        return unchanged
                .begin()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs(name))
                .body(new ByteArrayResource(content));
    }
}
