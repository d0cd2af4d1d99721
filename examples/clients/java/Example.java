import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.client.EvaluationsApi;
import org.claimable.client.http.ApiClient;
import org.claimable.client.http.JSON;
import org.claimable.client.model.*;

/** Decides one person, a cohort and a stream by the service at the address given. */
class Example {
    private static final LocalDate AS_OF = LocalDate.of(2025, 5, 1);

    private final String address;

    private Example(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Example example = new Example(arguments[0]);
        example.onePerson();
        example.cohort();
        example.stream();
    }

    private void onePerson() throws Exception {
        System.out.println("one person: " + verdicts(decided(shown())));
    }

    private void cohort() throws Exception {
        SurveyEvidence survey = new SurveyEvidence()
                .kind(SurveyEvidence.KindEnum.SURVEY)
                .before("Just about getting by")
                .after("Doing alright")
                .beforeOn(LocalDate.of(2024, 6, 17))
                .afterOn(LocalDate.of(2024, 10, 21));
        ScoreEvidence score = new ScoreEvidence()
                .kind(ScoreEvidence.KindEnum.SCORE)
                .before(new java.math.BigDecimal(18))
                .after(new java.math.BigDecimal(23))
                .beforeOn(LocalDate.of(2024, 8, 1))
                .afterOn(LocalDate.of(2024, 11, 14));
        System.out.println("cohort: "
                + verdicts(decided(
                        shown(),
                        new Claim().id("c2").outcome("Gardening").achievedOn(LocalDate.of(2024, 7, 1)),
                        new Claim()
                                .id("c3")
                                .individual("p2")
                                .outcome("Financial comfort")
                                .achievedOn(LocalDate.of(2024, 10, 21))
                                .evidence(new Evidence(survey)),
                        new Claim()
                                .id("c4")
                                .individual("p3")
                                .outcome("Improvement in mental wellbeing (SWEMWBS)")
                                .achievedOn(LocalDate.of(2024, 11, 14))
                                .evidence(new Evidence(score)))));
    }

    /** Sends each person only once the one before is decided. */
    private void stream() throws Exception {
        List<StreamPerson> people = Stream.of("p1", "p2").map(Example::person).toList();
        int sent = 0;
        try (LineStream stream = new LineStream(address)) {
            stream.send(json(new StreamHeader().asOf(AS_OF).valueSet(new ValueSetChoice("example-values"))));
            stream.send(json(people.get(sent++)));
            for (String line = stream.read(); line != null; line = stream.read()) {
                if (line.contains("\"summary\":")) {
                    StreamEndLines lines = JSON.getDefault().getMapper().readValue(line, StreamEnd.class).getLines();
                    System.out.println("stream: " + lines.getDecided() + " of " + lines.getRead() + " lines decided");
                    continue;
                }
                StreamDecisions decided = JSON.getDefault().getMapper().readValue(line, StreamDecisions.class);
                System.out.println("stream, " + decided.getIndividual() + ": " + verdicts(decided.getDecisions()) + ", with "
                        + (people.size() - sent) + " still to send");
                if (sent < people.size()) {
                    stream.send(json(people.get(sent++)));
                } else {
                    stream.end();
                }
            }
        }
    }

    private List<Decision> decided(Claim... claims) throws Exception {
        ApiClient service = new ApiClient();
        service.updateBaseUri(address);
        EvaluationRequest cohort = new EvaluationRequest()
                .claims(List.of(claims))
                .asOf(AS_OF)
                .valueSet(new ValueSetChoice("example-values"));
        return new EvaluationsApi(service).evaluate(cohort, new TableSettings(), false).getDecisions();
    }

    private static Claim shown() {
        return new Claim()
                .id("c1")
                .individual("p1")
                .outcome("Gardening")
                .achievedOn(LocalDate.of(2024, 7, 1))
                .evidence(contract());
    }

    private static StreamPerson person(String ref) {
        StreamClaim claim =
                new StreamClaim().id("c1").outcome("Gardening").achievedOn(LocalDate.of(2024, 7, 1)).evidence(contract());
        return new StreamPerson().individual(ref).addClaimsItem(claim);
    }

    private static Evidence contract() {
        return new Evidence(new RecordEvidence().kind(RecordEvidence.KindEnum.RECORD).reference("contract 17"));
    }

    private static String verdicts(List<Decision> decisions) {
        return decisions.stream()
                .map(each -> Stream.concat(
                                Stream.of(each.getClaim(), each.getVerdict().toString()),
                                each.getReasons().stream().map(Reason::getCode))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String json(Object line) throws Exception {
        return JSON.getDefault().getMapper().writeValueAsString(line);
    }
}
