// Writes the description of the API of a running service as far as Specmatic reads it; what it does not read is left out
// here, with the reason, and tested elsewhere.
import { writeFileSync } from 'node:fs'

const [service, file] = process.argv.slice(2)
const api = await (await fetch(`${service}/openapi.json`)).json()
const schemas = api.components.schemas

// Lines of JSON are a text to it: StreamsTest and StreamFuzzTest send them.
delete api.paths['/v1/evaluations/stream']

// What takes tables alone is asked by ColumnsTest and CorrectionsTest.
for (const path of ['/v1/columns', '/v1/corrections/file', '/v1/corrections/log']) {
  delete api.paths[path]
}

// A table as a body is any text to it, and any text is mostly no table: CsvFuzzTest and WorkbookFuzzTest send them.
for (const operation of Object.values(api.paths).flatMap((path) => Object.values(path))) {
  const contents = [operation.requestBody?.content, operation.responses['200']?.content]
  for (const content of contents.filter((each) => each?.['application/json'])) {
    for (const type of Object.keys(content).filter((each) => each !== 'application/json')) {
      delete content[type]
    }
  }
}

// The settings of tables are refused beside JSON; what validate answers, ValidateTest asks.
delete api.paths['/v1/evaluations'].post.parameters
delete api.paths['/v1/evaluations'].post.responses['204']

// That at least so many of the fields are there is not read.
schemas.Commitments.required = ['total']
schemas.Commitment.required = [...schemas.Commitment.required, 'people']

// What depends on what is loaded, on another field or on another element is no matter of shape: made at random, it would
// be refused. BadInputTest and EveryErrorTest hold what is refused.
const asked = (name) => schemas[name].properties
for (const name of ['EvaluationRequest', 'ComparisonCohort', 'ForecastRequest', 'InlineValueSet', 'Commitments', 'ComparisonRequest']) {
  Object.values(asked(name)).filter((each) => each.type === 'array').forEach((each) => { each.maxItems = 1 })
}
for (const name of ['EvaluationRequest', 'ForecastRequest', 'ComparisonSideChoice']) {
  asked(name).ruleSet = { type: 'string', enum: ['uksvb'] }
  asked(name).valueSet = { type: 'string', enum: ['example-values'] }
}
for (const name of ['PreviouslyCounted', 'Commitment', 'InlineValue', 'PlannedOutcome']) {
  asked(name).outcome = { type: 'string', enum: ['gardening'] }
}
// Two elements are made of every list: of several outcomes, and of names of any letters, they are mostly two.
asked('Commitment').outcome.enum = (await (await fetch(`${service}/v1/outcomes`)).json()).slice(0, 8).map((each) => each.code)
asked('Claim').id = { type: 'string', minLength: 4, maxLength: 100 }
asked('Individual').ref = { type: 'string', minLength: 4, maxLength: 100 }
asked('PreviouslyCounted').individual = { type: 'string', minLength: 4, maxLength: 100 }
schemas.TraceChoice = { type: 'string', enum: ['NONE', 'REFUSED', 'ALL'] }
schemas.Deadweight.properties = { basis: { type: 'string', enum: ['DEFAULT'] } }
asked('Claim').headcount = { type: 'integer', enum: [1] }
asked('Period').from = { type: 'string', enum: ['2024-04-01'] }
asked('Period').to = { type: 'string', enum: ['2025-03-31'] }
const named = { code: 'financial-comfort', rule: 'EV-04', kind: 'mistakes' }
for (const [path, operations] of Object.entries(api.paths)) {
  const id = path.startsWith('/v1/value-sets') ? 'example-values' : 'uksvb'
  for (const parameter of Object.values(operations).flatMap((operation) => operation.parameters ?? [])) {
    parameter.schema = { type: 'string', enum: [named[parameter.name] ?? id] }
  }
}

// A condition within a condition has no end to it.
asked('TraceCondition').not = { type: 'object' }

walk(api.paths, withoutExamples)
walk(api.components.responses, withoutExamples)
walk(schemas, (node) => {
  // It takes the slashes of an address for those around a pattern.
  if (node.pattern?.startsWith('^/')) {
    delete node.pattern
  }
  // Its white space is that of ASCII, so that names of other white space alone are made, which are blank.
  if (node.pattern?.includes('[^\\s')) {
    node.pattern = '.*[A-Za-z0-9].*'
  }
  // Above 0 is read as 1 or more.
  if (node.exclusiveMinimum === 0) {
    delete node.exclusiveMinimum
    node.minimum = 0.01
  }
})
// Numbers of two decimals are made with more, so that whole ones are sent; wrong amounts are BadInputTest's.
for (const name of ['EvaluationRequest', 'ComparisonCohort', 'ForecastRequest', 'Commitments', 'Commitment']) {
  Object.values(asked(name)).filter((each) => each.multipleOf).forEach((each) => {
    Object.assign(each, { type: 'integer', minimum: 1, maximum: 999999999999999 })
    delete each.multipleOf
  })
}

writeFileSync(file, JSON.stringify(api, null, 2))

/** The examples have lists of several elements; ShippedExamplesTest and ExamplesTest send them. */
function withoutExamples (node) {
  delete node.example
  delete node.examples
}

function walk (node, visit) {
  if (node && typeof node === 'object') {
    visit(node)
    Object.values(node).forEach((each) => walk(each, visit))
  }
}
