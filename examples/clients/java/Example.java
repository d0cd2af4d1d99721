import java.time.LocalDate;
import org.claimable.client.EvaluationsApi;
import org.claimable.client.http.ApiClient;
import org.claimable.client.model.*;

/** Decides one claim by the service at the address given; prints the verdict, and each reason with its rule. */
class Example {
    public static void main(String[] arguments) throws Exception {
        ApiClient service = new ApiClient();
        service.updateBaseUri(arguments[0]);
        Evidence evidence = new Evidence().kind(EvidenceKind.RECORD).reference("contract 17");
        Claim claim = new Claim().id("c1").individual("p1").outcome("Gardening").achievedOn(LocalDate.of(2024, 7, 1));
        EvaluationRequest cohort = new EvaluationRequest().addClaimsItem(claim.evidence(evidence)).asOf(LocalDate.of(2025, 5, 1));
        Evaluation evaluation = new EvaluationsApi(service).evaluate(cohort, new TableSettings(), false);
        Decision decision = evaluation.getDecisions().get(0);
        System.out.println(decision.getClaim() + " " + decision.getVerdict());
        decision.getReasons().forEach(reason -> System.out.println(reason.getCode() + " (" + reason.getRule() + ")"));
    }
}
