package org.claimable.api;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.api.Lending.NotFoundException;
import org.claimable.api.generated.ProblemsApi;
import org.claimable.api.generated.model.ProblemKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Says to programs what each kind of problem means. */
@RestController
class ProblemsController implements ProblemsApi {
    @Override
    public ResponseEntity<List<ProblemKind>> listProblems() {
        return ResponseEntity.ok(Stream.of(org.claimable.file.json.ProblemKind.values())
                .map(ProblemsController::answer)
                .toList());
    }

    @Override
    public ResponseEntity<ProblemKind> getProblem(String kind) {
        return ResponseEntity.ok(org.claimable.file.json.ProblemKind.named(kind)
                .map(ProblemsController::answer)
                .orElseThrow(() -> new NotFoundException(
                        "There is no kind of problem \"%s\". /problems lists all.".formatted(kind))));
    }

    private static ProblemKind answer(org.claimable.file.json.ProblemKind kind) {
        return new ProblemKind(kind.type(), kind.name(), kind.title(), kind.status(), kind.meaning(), kind.remedy());
    }
}
