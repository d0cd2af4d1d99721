// Decides one person, a cohort, a table and a stream by the service at the address given, with fetch and the types that
// openapi-typescript makes from openapi.yaml.
import type { components } from './openapi.js'

type Schemas = components['schemas']

const service = process.argv[2]

async function evaluation (body: string | FormData, type?: string): Promise<Schemas['Evaluation']> {
  const headers: Record<string, string> = type ? { 'Content-Type': type } : {}
  const answer = await fetch(`${service}/v1/evaluations`, { method: 'POST', headers, body })
  if (answer.ok) return await answer.json() as Schemas['Evaluation']
  const problem = await answer.json() as Schemas['Problem']
  throw new Error(problem.errors.map((error) => `${error.pointer}: ${error.message}`).join('\n') || problem.detail)
}

function decide (request: Schemas['EvaluationRequest']): Promise<Schemas['Evaluation']> {
  return evaluation(JSON.stringify(request), 'application/json')
}

function verdicts (decisions: Schemas['Decision'][]): string {
  return decisions.map((each) => [each.claim, each.verdict, ...each.reasons.map((reason) => reason.code)].join(' ')).join(', ')
}

// One person. A claim needs no more than its id, its outcome and its day; without evidence it is not claimable.
const shown: Schemas['Evidence'] = { kind: 'RECORD', reference: 'contract 17' }
const claim: Schemas['Claim'] = { id: 'c1', individual: 'p1', outcome: 'Gardening', achievedOn: '2024-07-01', evidence: shown }
const least: Schemas['Claim'] = { id: 'c2', outcome: 'Gardening', achievedOn: '2024-07-01' }
const one = await decide({ claims: [claim], asOf: '2025-05-01', valueSet: 'example-values' })
console.log(`one person: ${verdicts(one.decisions)}`)

// A cohort, with each kind of evidence, and what the contract promised.
const promised: Schemas['Commitments'] = { total: 20000, outcomes: [{ outcome: 'Gardening', people: 10 }] }
const survey: Schemas['Evidence'] = {
  kind: 'SURVEY', before: 'Just about getting by', after: 'Doing alright', beforeOn: '2024-06-17', afterOn: '2024-10-21'
}
const score: Schemas['Evidence'] = { kind: 'SCORE', before: 18, after: 23, beforeOn: '2024-08-01', afterOn: '2024-11-14' }
const cohort = await decide({
  asOf: '2025-05-01',
  period: { from: '2024-04-01', to: '2025-03-31' },
  valueSet: 'example-values',
  individuals: [{ ref: 'p1', age: 34, segments: { tenure: 'social rent' } }],
  claims: [
    claim,
    least,
    { id: 'c3', individual: 'p2', outcome: 'Financial comfort', achievedOn: '2024-10-21', evidence: survey },
    { id: 'c4', individual: 'p3', outcome: 'Improvement in mental wellbeing (SWEMWBS)', achievedOn: '2024-11-14', evidence: score }
  ],
  previouslyCounted: [{ individual: 'p1', outcome: 'Secure job', achievedOn: '2024-05-01' }],
  commitments: promised
})
console.log(`cohort: ${verdicts(cohort.decisions)}`)
if (cohort.summary.delivery?.total?.promised?.value !== promised.total) throw new Error('The summary does not say what was promised.')

// Claims in a table, with their settings in a part beside it.
const settings: Schemas['SettingsOfTables'] = {
  asOf: '2025-05-01', valueSet: 'example-values', columns: 'Person=Client no', onError: 'review', commitments: promised
}
const parts = new FormData()
parts.set('claims', new Blob(['Claim,Client no,Outcome,Date,Evidence,Reference\nc1,p1,Gardening,01/07/2024,Record,contract 17\n']), 'claims.csv')
parts.set('settings', new Blob([JSON.stringify(settings)], { type: 'application/json' }))
const table = await evaluation(parts)
console.log(`table: ${verdicts(table.decisions)}`)

// A stream, read while it is sent: each person only once the one before is decided.
let sending!: ReadableStreamDefaultController<Uint8Array>
const body = new ReadableStream<Uint8Array>({ start: (controller) => { sending = controller } })
const send = (line: Schemas['StreamHeader'] | Schemas['StreamPerson']): void =>
  sending.enqueue(new TextEncoder().encode(JSON.stringify(line) + '\n'))
const people: Schemas['StreamPerson'][] = ['p1', 'p2'].map((individual) => ({
  individual, claims: [{ id: 'c1', outcome: 'Gardening', achievedOn: '2024-07-01', evidence: shown }]
}))
const sendNext = (): void => {
  const next = people.shift()
  next ? send(next) : sending.close()
}
send({ asOf: '2025-05-01', valueSet: 'example-values' })
sendNext()
const answer = await fetch(`${service}/v1/evaluations/stream`, {
  method: 'POST', headers: { 'Content-Type': 'application/x-ndjson' }, body, duplex: 'half'
})
for await (const line of lines(answer)) {
  if ('decisions' in line) console.log(`stream, ${line.individual}: ${verdicts(line.decisions)}, with ${people.length} still to send`)
  else if ('problem' in line) console.log(`stream, line ${line.line}: ${line.problem.detail}`)
  else console.log(`stream: ${line.lines.decided} of ${line.lines.read} lines decided`)
  if (!('summary' in line)) sendNext()
}

type Line = Schemas['StreamDecisions'] | Schemas['StreamProblem'] | Schemas['StreamEnd']

async function * lines (answer: Response): AsyncGenerator<Line> {
  if (!answer.ok || !answer.body) throw new Error(await answer.text())
  let rest = ''
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + part).split('\n')
    rest = whole.pop() ?? ''
    for (const line of whole) yield JSON.parse(line) as Line
  }
}
