// Decides one person and a cohort by the service at the address given, with the generated client; types.mts also decides a stream.
import { Configuration, EvaluationsApi, type Claim, type Decision, type EvaluationRequest } from 'claimable-client'

const service = new EvaluationsApi(new Configuration({ basePath: process.argv[2]! }))

async function decide (evaluationRequest: EvaluationRequest): Promise<Decision[]> {
  const evaluation = await service.evaluate({ evaluationRequest })
  if (!evaluation) throw new Error('204, without decisions: only validate=true asks for that')
  return evaluation.decisions
}

function verdicts (decisions: Decision[]): string {
  return decisions.map((each) => [each.claim, each.verdict, ...each.reasons.map((reason) => reason.code)].join(' ')).join(', ')
}

const choices = { asOf: new Date('2025-05-01'), valueSet: 'example-values' }
const claim: Claim = {
  id: 'c1', individual: 'p1', outcome: 'Gardening', achievedOn: new Date('2024-07-01'), evidence: { kind: 'RECORD', reference: 'contract 17' }
}
console.log(`one person: ${verdicts(await decide({ ...choices, claims: [claim] }))}`)

const cohort: Claim[] = [
  claim,
  { id: 'c2', outcome: 'Gardening', achievedOn: new Date('2024-07-01') },
  {
    id: 'c3',
    individual: 'p2',
    outcome: 'Financial comfort',
    achievedOn: new Date('2024-10-21'),
    evidence: {
      kind: 'SURVEY',
      before: 'Just about getting by',
      after: 'Doing alright',
      beforeOn: new Date('2024-06-17'),
      afterOn: new Date('2024-10-21')
    }
  },
  {
    id: 'c4',
    individual: 'p3',
    outcome: 'Improvement in mental wellbeing (SWEMWBS)',
    achievedOn: new Date('2024-11-14'),
    evidence: { kind: 'SCORE', before: 18, after: 23, beforeOn: new Date('2024-08-01'), afterOn: new Date('2024-11-14') }
  }
]
console.log(`cohort: ${verdicts(await decide({ ...choices, claims: cohort }))}`)
