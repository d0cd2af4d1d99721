// Decides one claim by the service at the address given; prints the verdict, and each reason with its rule.
import { Configuration, EvaluationsApi } from 'claimable-client'

const service = new Configuration({ basePath: process.argv[2] })
const claim = {
  id: 'c1', individual: 'p1', outcome: 'Gardening', achievedOn: new Date('2024-07-01'),
  evidence: { kind: 'RECORD' as const, reference: 'contract 17' }
}
const cohort = { asOf: new Date('2025-05-01'), claims: [claim] }
const evaluation = await new EvaluationsApi(service).evaluate({ evaluationRequest: cohort })
if (!evaluation) throw new Error('204, without decisions: only validate=true asks for that')
for (const decision of evaluation.decisions) {
  console.log(decision.claim, decision.verdict)
  decision.reasons.forEach((reason) => console.log(`${reason.code} (${reason.rule})`))
}
