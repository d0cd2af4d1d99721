// Makes a Postman collection of openapi.yaml as Postman does where "Parameter generation" is set to "Example" and optional
// parameters are left off, and sends each of its
// requests, and each of its examples that succeeds, to a running service. What needs a file chosen by hand is not sent.
import { readFileSync, writeFileSync } from 'node:fs'
import converter from 'openapi-to-postmanv2'

const [description, file, service] = process.argv.slice(2)
const collection = await new Promise((resolve, reject) => converter.convertV2(
  { type: 'string', data: readFileSync(description, 'utf8') },
  { parametersResolution: 'Example', enableOptionalParameters: false, folderStrategy: 'Tags' },
  (failed, made) => failed || !made.result ? reject(failed ?? new Error(made.reason)) : resolve(made.output[0].data)))
writeFileSync(file, JSON.stringify(collection, null, 2))

const faults = []
let sent = 0
for (const { name, request, response } of collection.item.flatMap((folder) => folder.item)) {
  const shown = response.filter((each) => each.code === 200).map((each) => each.originalRequest)
  for (const each of [request, ...shown].filter((one) => one.body?.mode !== 'formdata')) {
    const table = header(each, 'Content-Type') === 'text/csv'
    const settings = (each.url.query ?? []).filter((one) => !one.disabled && !['ruleSet', 'validate'].includes(one.key))
    if (settings.length > 0 && !table) {
      faults.push(`${name}: settings of tables go with a body that is no table: ${settings.map((one) => one.key).join(', ')}`)
    }
    const answer = await fetch(address(each.url), { method: each.method, headers: headers(each), body: each.body?.raw })
    const body = await answer.text()
    sent++
    if (answer.status !== 200) {
      faults.push(`${name}: ${answer.status} ${body}`)
    }
  }
}
if (faults.length > 0 || sent < 30) {
  console.error(faults.join('\n') || `Only ${sent} requests are in the collection.`)
  process.exit(1)
}
console.log(`Postman collection: ${sent} requests were sent.`)

function header (request, name) {
  return request.header?.find((each) => each.key === name)?.value
}

function headers (request) {
  return Object.fromEntries((request.header ?? []).filter((each) => !each.disabled).map((each) => [each.key, each.value]))
}

function address (url) {
  const path = url.path.map((part) => part.startsWith(':') ? url.variable.find((each) => each.key === part.slice(1)).value : part)
  const query = (url.query ?? []).filter((each) => !each.disabled).map((each) => `${each.key}=${encodeURIComponent(each.value)}`)
  return `${service}/${path.map(encodeURIComponent).join('/')}?${query.join('&')}`
}
