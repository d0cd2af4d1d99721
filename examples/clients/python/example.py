"""Decides one claim by the service at the address given; prints the verdict, and each reason with its rule."""
import sys
from claimable_client import ApiClient, Claim, Configuration, EvaluationRequest, EvaluationsApi, Evidence

with ApiClient(Configuration(host=sys.argv[1])) as service:
    evidence = Evidence(kind="RECORD", reference="contract 17")
    claim = Claim(id="c1", individual="p1", outcome="Gardening", achievedOn="2024-07-01", evidence=evidence)
    evaluation = EvaluationsApi(service).evaluate(EvaluationRequest(asOf="2025-05-01", claims=[claim]))
    for decision in evaluation.decisions:
        print(decision.claim, decision.verdict.value)
        for reason in decision.reasons:
            print(f"{reason.code} ({reason.rule})")
