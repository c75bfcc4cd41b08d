// Every package, those of the tools included, is under a licence that lets us ship and change Tongban.
import { existsSync, readFileSync } from 'node:fs'

const ALLOWED = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT',
  'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib', 'WTFPL',
])

/** Read by a person in the package's own text, since its package.json says nothing. */
const READ = new Map([['combine-errors 3.0.3', 'MIT']])

/** "(MIT OR GPL-3.0)" leaves the choice to us; "MIT AND OFL-1.1" does not. */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((licence) => ALLOWED.has(licence.trim())))
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const refused = []
let checked = 0
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/') || entry.link) continue
  const own = existsSync(`${path}/package.json`) ? JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) : entry
  const name = `${path.split('node_modules/').pop()} ${own.version}`
  const licence = own.license ?? entry.license ?? own.licenses?.[0] ?? READ.get(name) ?? 'none stated'
  const named = typeof licence === 'string' ? licence : licence.type
  checked += 1
  if (!isAllowed(named)) refused.push(`${name}: ${named}`)
}
process.stdout.write(`${checked} packages checked for their licences\n`)
if (refused.length > 0) {
  process.stderr.write(`Licences that are not allowed:\n${refused.join('\n')}\n`)
  process.exit(1)
}
