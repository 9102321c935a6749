/** Says of a document what does not fit its form, in words that tell what does. */
import type { TSchema } from 'typebox'
import { Settings } from 'typebox/system'
import { Errors } from 'typebox/value'
import type { Weigering } from '../../kern/result.ts'
import { DagSchema, IdSchema } from './bouwstenen.rules.ts'

type VormFout = ReturnType<typeof Errors>[number]

const NIETS = 'Deze waarde past hier niet. Vul iets anders in.'
const patroon = (schema: object): string => ('pattern' in schema ? String(schema.pattern) : '')
const PATRONEN: Readonly<Record<string, string>> = {
  [patroon(DagSchema)]: 'Vul een datum in.',
  [patroon(IdSchema)]: 'Gebruik alleen kleine letters, cijfers en een laag streepje (_) ertussen.',
}
const SOORTEN: Readonly<Record<string, string>> = {
  integer: 'Vul een getal in, met alleen cijfers.',
  string: 'Vul tekst in.',
  boolean: 'Kies ja of nee.',
}
const lijst = (aantal: number): string => (aantal === 1 ? 'één regel' : `${aantal} regels`)

const TEKST: {
  readonly [K in VormFout['keyword']]?: (p: Extract<VormFout, { keyword: K }>['params']) => string
} = {
  minimum: ({ limit }) => `Dit getal is te laag. Vul ${limit} of hoger in.`,
  maximum: ({ limit }) => `Dit getal is te hoog. Vul ${limit} of lager in.`,
  minLength: ({ limit }) => (limit === 1 ? 'Vul dit in.' : `Gebruik ten minste ${limit} tekens.`),
  maxLength: ({ limit }) => `Gebruik ten hoogste ${limit} tekens.`,
  minItems: ({ limit }) => `Zet hier ten minste ${lijst(limit)} in.`,
  maxItems: ({ limit }) => `Zet hier ten hoogste ${lijst(limit)} in.`,
  uniqueItems: () => 'Hier staat iets dubbel. Laat het één keer staan.',
  const: () => 'Kies iets uit de lijst.',
  enum: () => 'Kies iets uit de lijst.',
  pattern: ({ pattern }) =>
    PATRONEN[String(pattern)] ?? 'Dit is niet goed geschreven. Kijk of alle cijfers en letters kloppen.',
  type: ({ type }) => SOORTEN[String(type)] ?? NIETS,
}
const tekstBij = ({ keyword, params }: VormFout): string =>
  (TEKST[keyword] as ((p: typeof params) => string) | undefined)?.(params) ?? NIETS

function toWeigeringen(fout: VormFout): Weigering[] {
  const veld = fout.instancePath.slice(1)
  const onder = (naam: string) => (veld === '' ? naam : `${veld}/${naam}`)
  if (fout.keyword === 'additionalProperties')
    return fout.params.additionalProperties.map((naam) => ({
      code: 'beleid-veld-onbekend',
      veld: onder(naam),
      tekst: 'Dit veld bestaat niet in een beleidsdocument. Kijk de naam na.',
    }))
  if (fout.keyword === 'required')
    return fout.params.requiredProperties.map((naam) => ({
      code: 'beleid-veld-ontbreekt',
      veld: onder(naam),
      tekst: 'Dit veld ontbreekt. Vul het in.',
    }))
  // `boolean` repeats an unknown field at the field itself.
  return fout.keyword === 'boolean' ? [] : [{ code: 'beleid-waarde-onjuist', veld, tekst: tekstBij(fout) }]
}

type Unie = Pick<VormFout, 'schemaPath' | 'instancePath'>
/** Which way of a union this error speaks of; undefined when it is not of that union. */
function takVan({ schemaPath, instancePath }: Unie, fout: VormFout): string | undefined {
  const isHier = fout.instancePath === instancePath || fout.instancePath.startsWith(`${instancePath}/`)
  return isHier && fout.schemaPath.startsWith(`${schemaPath}/anyOf/`)
    ? fout.schemaPath.slice(`${schemaPath}/anyOf/`.length).split('/')[0]
    : undefined
}

/** How far what stands there is from this way: names that are missing or unknown, another kind or fixed word. */
function afstand(fout: VormFout): number {
  if (fout.keyword === 'required') return fout.params.requiredProperties.length
  if (fout.keyword === 'additionalProperties') return fout.params.additionalProperties.length
  // Empty is what a field that is on is not.
  if (fout.keyword === 'type') return fout.params.type === 'null' ? 2 : 1
  return fout.keyword === 'const' ? 1 : 0
}

/** The way that fits best what somebody meant to say. */
function besteTak(unie: Unie, fouten: readonly VormFout[]): string | undefined {
  const ver = new Map<string, number>()
  for (const fout of fouten) {
    const tak = takVan(unie, fout)
    if (tak === undefined) continue
    const diepte = fout.instancePath.slice(unie.instancePath.length).split('/').length - 1
    const telt = fout.keyword === 'const' ? diepte <= 1 : diepte === 0
    ver.set(tak, (ver.get(tak) ?? 0) + (telt ? afstand(fout) : 0))
  }
  return [...ver].toSorted(([, a], [, b]) => a - b)[0]?.[0]
}

/** A union reports every way that does not fit: only the errors of the way that was meant are worth reading. */
function bedoeld(fouten: readonly VormFout[]): readonly VormFout[] {
  const unies = fouten
    .filter((f) => f.keyword === 'anyOf')
    .map((unie) => ({ unie, tak: besteTak(unie, fouten) }))
  return fouten.filter(
    (fout) =>
      fout.keyword !== 'anyOf' &&
      unies.every(({ unie, tak }) => [tak, undefined].includes(takVan(unie, fout))),
  )
}

/** Everything in which a value differs from its form, all at once; one refusal per code and field. */
export function vormFouten(schema: TSchema, waarde: unknown): Weigering[] {
  // typebox stops at 8 errors by default; who writes beleid wants to see all of them at once.
  const grens = Settings.Get().maxErrors
  Settings.Set({ maxErrors: 500 })
  try {
    const alle = bedoeld(Errors(schema, waarde)).flatMap(toWeigeringen)
    return [...new Map(alle.toReversed().map((w) => [`${w.code} ${w.veld ?? ''}`, w])).values()].toReversed()
  } finally {
    Settings.Set({ maxErrors: grens })
  }
}
