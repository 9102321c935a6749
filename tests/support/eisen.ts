// `npm run eisen`: which requirements the tests claim; `-- --json` for a program. Ends with 1 on an unknown id.
import { alleClaims, bekendeIds, HOOFDTAAK } from './eisenlezer.ts'

const claims = alleClaims()
const bekend = bekendeIds()
const onbekend = bekend === null ? [] : Object.keys(claims).filter((id) => !bekend.has(id))

if (process.argv.includes('--json')) console.log(JSON.stringify(claims, null, 2))
else {
  for (const [id, wie] of Object.entries(claims)) {
    console.log(id)
    for (const { bestand, titel } of wie) console.log(`  ${bestand}: ${titel}`)
  }
  const open = HOOFDTAAK.filter((id) => !(id in claims))
  console.log(`\n${Object.keys(claims).length} requirements are claimed by a test.`)
  console.log(`Main job: ${HOOFDTAAK.length - open.length} of ${HOOFDTAAK.length}.`)
  if (open.length > 0) console.log(`Not yet: ${open.join(' ')}`)
  if (bekend === null) console.log('The list of requirements is not here (KT_SHARED), so no id was checked.')
}
if (onbekend.length > 0) {
  console.error(`These ids do not exist: ${onbekend.join(' ')}`)
  process.exitCode = 1
}
