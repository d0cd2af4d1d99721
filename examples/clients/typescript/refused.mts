// What the types of openapi.yaml refuse: the compiler finds an error at each line below a mark, or else it says that the mark is not needed.
import type { components } from './openapi.js'

type Schemas = components['schemas']
const claim = { id: 'c1', outcome: 'Gardening', achievedOn: '2024-07-01' }

// @ts-expect-error A claim has a day.
export const dayless: Schemas['Claim'] = { id: 'c1', outcome: 'Gardening' }
// @ts-expect-error A record has no answer.
export const record: Schemas['Evidence'] = { kind: 'RECORD', before: 'Poor' }
// @ts-expect-error A survey has words.
export const survey: Schemas['Evidence'] = { kind: 'SURVEY', before: 3 }
// @ts-expect-error A score has numbers.
export const score: Schemas['Evidence'] = { kind: 'SCORE', before: 'Poor' }
// @ts-expect-error There are three kinds.
export const photos: Schemas['Evidence'] = { kind: 'PHOTOS' }
// @ts-expect-error Evidence has a kind.
export const evidence: Schemas['Evidence'] = { reference: 'contract 17' }
// @ts-expect-error Commitments are an object.
export const anything: Schemas['Commitments'] = 'anything'
// @ts-expect-error What is promised of an outcome names it.
export const commitments: Schemas['Commitments'] = { outcomes: [{ people: 10 }] }
// @ts-expect-error The line of a person says whose its claims are.
export const person: Schemas['StreamPerson'] = { individual: 'p1', claims: [{ ...claim, individual: 'p1' }] }
// @ts-expect-error The claims of a line have a shape.
export const line: Schemas['StreamPerson'] = { individual: 'p1', claims: [{}] }
// @ts-expect-error Beside a table there are no claims.
export const settings: Schemas['SettingsOfTables'] = { claims: [claim] }
// @ts-expect-error Rows that cannot be read fail or are for review.
export const rows: Schemas['SettingsOfTables'] = { onError: 'skip' }
// @ts-expect-error The settings of tables in parts have a shape.
export const parts: Schemas['TableParts'] = { claims: '', settings: { asOf: 1 } }
