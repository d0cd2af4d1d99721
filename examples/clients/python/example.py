"""Decides one person, a cohort and a stream by the service at the address given."""
import sys
from http.client import HTTPConnection, HTTPSConnection
from urllib.parse import urlsplit
from claimable_client import (
    ApiClient, Claim, Configuration, EvaluationRequest, EvaluationsApi, Evidence, RecordEvidence, ScoreEvidence, StreamClaim,
    StreamDecisions, StreamEnd, StreamHeader, StreamPerson, SurveyEvidence, ValueSetChoice)

CHOICES = {"asOf": "2025-05-01", "valueSet": ValueSetChoice("example-values")}


def verdicts(decisions):
    return ", ".join(" ".join([each.claim, each.verdict.value, *(reason.code for reason in each.reasons)]) for each in decisions)


def one_person(service):
    decided = service.evaluate(EvaluationRequest(claims=[shown()], **CHOICES))
    print("one person:", verdicts(decided.decisions))


def cohort(service):
    survey = SurveyEvidence(kind="SURVEY", before="Just about getting by", after="Doing alright", beforeOn="2024-06-17", afterOn="2024-10-21")
    score = ScoreEvidence(kind="SCORE", before=18, after=23, beforeOn="2024-08-01", afterOn="2024-11-14")
    decided = service.evaluate(EvaluationRequest(claims=[
        shown(),
        Claim(id="c2", outcome="Gardening", achievedOn="2024-07-01"),
        Claim(id="c3", individual="p2", outcome="Financial comfort", achievedOn="2024-10-21", evidence=Evidence(survey)),
        Claim(id="c4", individual="p3", outcome="Improvement in mental wellbeing (SWEMWBS)", achievedOn="2024-11-14",
              evidence=Evidence(score))], **CHOICES))
    print("cohort:", verdicts(decided.decisions))


def record():
    return Evidence(RecordEvidence(kind="RECORD", reference="contract 17"))


def shown():
    return Claim(id="c1", individual="p1", outcome="Gardening", achievedOn="2024-07-01", evidence=record())


def stream(address):
    """Sends each person only once the one before is decided: http.client reads while it sends, after its headers are sent."""
    at = urlsplit(address)
    connection = (HTTPSConnection if at.scheme == "https" else HTTPConnection)(at.netloc)
    connection.putrequest("POST", "/v1/evaluations/stream")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()

    def send(line):
        text = (line.to_json() + "\n").encode()
        connection.send(b"%x\r\n%s\r\n" % (len(text), text))

    send(StreamHeader(**CHOICES))
    people = [StreamPerson(individual=ref, claims=[StreamClaim(id="c1", outcome="Gardening", achievedOn="2024-07-01", evidence=record())])
              for ref in ("p1", "p2")]
    send(people.pop(0))
    answer = connection.getresponse()
    if answer.status != 200:
        raise SystemExit(answer.read().decode())
    for line in answer:
        if b'"summary"' in line:
            lines = StreamEnd.from_json(line).lines
            print(f"stream: {lines.decided} of {lines.read} lines decided")
            break
        decided = StreamDecisions.from_json(line)
        print(f"stream, {decided.individual}: {verdicts(decided.decisions)}, with {len(people)} still to send")
        if people:
            send(people.pop(0))
        else:
            connection.send(b"0\r\n\r\n")


with ApiClient(Configuration(host=sys.argv[1])) as client:
    one_person(EvaluationsApi(client))
    cohort(EvaluationsApi(client))
stream(sys.argv[1])
