import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { gedeeld } from './bronnen.ts'
import { WORTEL } from './stap.ts'

export type Claim = { readonly bestand: string; readonly titel: string }
export type Claims = Readonly<Record<string, readonly Claim[]>>

const KAMERS = ['contract', 'server', 'web', 'iwmo', 'rekenmodel', 'gemeenten', 'tests', 'bench']
const WOORDEN = new Set(['test', 'it', 'describe', 'suite'])
const ID = /^[A-Z]{2,5}-[0-9]{2}(?![0-9A-Za-z-])/
const TUSSEN = /^(?:\s*[,/+&]\s*|\s+)/

/** The ids that a title begins with: `PLAN-05 …`, `BAS-03 BAS-04 …`, `BER-03/BER-04 …`. */
export function idsVan(titel: string): string[] {
  const ids: string[] = []
  let rest = titel
  for (let id = ID.exec(rest)?.[0]; id !== undefined; id = ID.exec(rest)?.[0]) {
    ids.push(id)
    rest = rest.slice(id.length).replace(TUSSEN, '')
  }
  return ids
}

/** The words of a call: `test.each(rows)('…')` gives test, each; null when it is no test. */
function woordenVan(uitdrukking: ts.Expression): string[] | null {
  if (ts.isIdentifier(uitdrukking)) return WOORDEN.has(uitdrukking.text) ? [uitdrukking.text] : null
  if (ts.isCallExpression(uitdrukking)) return woordenVan(uitdrukking.expression)
  if (ts.isTaggedTemplateExpression(uitdrukking)) return woordenVan(uitdrukking.tag)
  if (!ts.isPropertyAccessExpression(uitdrukking)) return null
  const voor = woordenVan(uitdrukking.expression)
  return voor === null ? null : [...voor, uitdrukking.name.text]
}

const tekstVan = (titel: ts.Node | undefined): string | null => {
  if (titel === undefined) return null
  if (ts.isStringLiteralLike(titel)) return titel.text
  return ts.isTemplateExpression(titel) ? `${titel.head.text}…` : null
}

/** What the tests in one source text claim. A test that never runs (skip, todo) claims nothing. */
export function claimsUit(bestand: string, bron: string): (Claim & { id: string })[] {
  const uit: (Claim & { id: string })[] = []
  const loop = (knoop: ts.Node, erboven: readonly string[]): void => {
    if (!ts.isCallExpression(knoop)) return ts.forEachChild(knoop, (kind) => loop(kind, erboven))
    const woorden = woordenVan(knoop.expression)
    const titel = woorden === null ? null : tekstVan(knoop.arguments[0])
    if (woorden === null || titel === null) return ts.forEachChild(knoop, (kind) => loop(kind, erboven))
    if (woorden.includes('skip') || woorden.includes('todo')) return
    const pad = [...erboven, titel]
    if (woorden[0] === 'test' || woorden[0] === 'it')
      for (const id of new Set(pad.flatMap(idsVan))) uit.push({ id, bestand, titel: pad.join(' > ') })
    else ts.forEachChild(knoop, (kind) => loop(kind, pad))
  }
  loop(ts.createSourceFile(bestand, bron, ts.ScriptTarget.Latest, false), [])
  return uit
}

const testbestanden = (): string[] =>
  KAMERS.flatMap((kamer) => {
    try {
      const namen = readdirSync(join(WORTEL, kamer), { recursive: true, encoding: 'utf8' })
      return namen.map((naam) => `${kamer}/${naam.replaceAll('\\', '/')}`)
    } catch {
      return [] // a room that is not there yet
    }
  })
    .filter((pad) => /\.test\.tsx?$/.test(pad) && !/(^|\/)node_modules\//.test(pad))
    .sort()

/** Id → the tests that claim it, read from all test files of this repository. */
export function alleClaims(): Claims {
  const alle = testbestanden().flatMap((pad) => claimsUit(pad, readFileSync(join(WORTEL, pad), 'utf8')))
  const ids = [...new Set(alle.map((claim) => claim.id))].sort()
  return Object.fromEntries(
    ids.map((id) => [id, alle.filter((c) => c.id === id).map(({ bestand, titel }) => ({ bestand, titel }))]),
  )
}

/** The ids that the requirements know, or null when the requirements are not here. */
export function bekendeIds(): ReadonlySet<string> | null {
  const pad = gedeeld('eisen.json')
  if (pad === null) return null
  const hoofdstukken = JSON.parse(readFileSync(pad, 'utf8')) as { reqs: { id: string }[] }[]
  return new Set(hoofdstukken.flatMap((hoofdstuk) => hoofdstuk.reqs.map((eis) => eis.id)))
}

const reeks = (code: string, nummers: string) => nummers.split(' ').map((nummer) => `${code}-${nummer}`)
/** The requirements of the main job: what the first version promises. */
export const HOOFDTAAK: readonly string[] = [
  ...reeks('SIG', '01 02 04 06 12 17 18'),
  ...reeks('TRI', '01 02 03 04 05 06 19'),
  ...reeks('REG', '01 02'),
  ...reeks('KTG', '01 02 03 05 06 08 10 13 15'),
  ...reeks('ALG', '03 05 11 12'),
  ...reeks('PLAN', '01 03 04 05 06 07 08 09 11 12 26'),
  ...reeks('BAS', '01 02 03 04 05 12'),
  'BES-01',
  'KLA-05',
  'COM-06',
  ...reeks('BER', '01 03 04 09'),
  ...reeks('PRI', '01 03 11'),
]
