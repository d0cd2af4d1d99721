// Reads Specmatic's log: says how many requests were answered how, and which answers were not as promised, but for what
// it cannot be told of the API. Ends with status 1 where there is one, or where the service failed; 2 where Specmatic did not
// send all that it made.
import { readFileSync } from 'node:fs'

const log = readFileSync(process.argv[2], 'utf8')

// Two elements are made of every list, and not with two names: the service says so.
const REPEATED = new Set(['MISTAKES', 'REPEATED'])

// The lengths of names are bounded in readable.mjs alone.
const BOUNDED_FOR_IT = /length (greater|lesser) than (maxLength '100'|minLength '4')/

// A null reads as if the field were left out; outcomes are matched with punctuation aside.
const READ_ALIKE = /mutated from .* to (null|"(gardening|financial-comfort)_")/

const byStatus = {}
const findings = []
for (const exchange of log.split(/^ +Request to /m).slice(1)) {
  const [request, response = ''] = exchange.split(/^ +Response at /m)
  const status = Number(response.match(/^ +([1-5]\d\d) [A-Z]/m)?.[1])
  const promised = Number(request.match(/Specmatic-Response-Code: (\d+)/)?.[1])
  byStatus[status] = (byStatus[status] ?? 0) + 1
  const codes = [...response.split(/^(Scenario|Testing|[+-]ve)/m)[0].matchAll(/"code": "([A-Z_]+)"/g)].map((each) => each[1])
  const repeated = status === 422 && codes.length > 0 && codes.every((each) => REPEATED.has(each))
  if (!(status < 500) || (promised === 200 && status !== 200 && !repeated)) {
    findings.push(`${status} instead of ${promised}: ${request.split('\n')[1]?.trim()} ${codes}`)
  }
}
for (const line of log.match(/^-ve .*has FAILED$/gm) ?? []) {
  if (!READ_ALIKE.test(line) && !BOUNDED_FOR_IT.test(line)) {
    findings.push(line.slice(0, 400))
  }
}
const sent = Object.values(byStatus).reduce((sum, each) => sum + each, 0)
const made = Number(log.match(/^Generating report for (\d+) tests/m)?.[1])
if (sent === 0 || sent !== made) {
  console.error(`Specmatic did not come to its end: ${sent} of ${made} requests were sent. Its last words:`, log.slice(-2000))
  process.exit(2)
}
console.log('Requests:', sent)
console.log('Answers by status:', byStatus)
console.log('Answers not as promised:', findings.length)
findings.slice(0, 20).forEach((each) => console.error(each))
process.exit(findings.length > 0 ? 1 : 0)
