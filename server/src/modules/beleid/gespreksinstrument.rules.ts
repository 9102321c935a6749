/** The instrument of the keukentafelgesprek, composed of own and national question sets (KTG-14; 003 Uitv.notitie §6). */
import { Type, type Static } from 'typebox'
import type { Weigering } from '../../kern/result.ts'
import { BronSchema, gesloten, IdSchema, TekstSchema } from './bouwstenen.rules.ts'

const VraagSchema = gesloten({
  id: IdSchema,
  tekst: TekstSchema,
  /** true = asked no more; what was answered stays readable */
  vervallen: Type.Boolean(),
})

/** One block for each leefgebied; its questions come out of the sets, by id. Null = the four questions of KTG-03 only. */
export const GespreksinstrumentSchema = Type.Union([
  gesloten({
    naam: TekstSchema,
    /** as people call it: 1.1 */
    uitgave: Type.String({ pattern: '^[0-9]{1,2}[.][0-9]{1,2}$' }),
    vragensets: Type.Array(
      gesloten({
        id: IdSchema,
        naam: TekstSchema,
        herkomst: Type.Enum(['eigen', 'landelijk']),
        vragen: Type.Array(VraagSchema, { minItems: 1 }),
        bron: BronSchema,
      }),
      { minItems: 1 },
    ),
    blokken: Type.Array(gesloten({ leefgebied: IdSchema, vragen: Type.Array(IdSchema) }), { minItems: 1 }),
    bron: BronSchema,
  }),
  Type.Null(),
])
export type Gespreksinstrument = NonNullable<Static<typeof GespreksinstrumentSchema>>

type Deel = {
  readonly gesprek: { readonly vragenlijst: Gespreksinstrument | null }
  readonly leefgebieden: readonly { readonly id: string }[]
}
const fout = (code: string, veld: string, tekst: string): Weigering => ({
  code,
  veld: `gesprek/vragenlijst/${veld}`,
  tekst,
})
const tweemaal = (veld: string) =>
  fout('beleid-id-dubbel', veld, 'Deze naam komt al voor in de lijst. Kies een andere.')
const nergens = (veld: string) =>
  fout('beleid-verwijzing-onbekend', veld, 'Dit verwijst naar iets dat niet in dit document staat.')
const isDubbel = (ids: readonly string[], i: number): boolean => ids.indexOf(ids[i] ?? '') < i

/** Each question stands in one set, each leefgebied has one block, and a block asks what a set holds. */
export function gespreksinstrumentFouten({ gesprek: { vragenlijst: i }, leefgebieden }: Deel): Weigering[] {
  if (i === null) return []
  const vragen = i.vragensets.flatMap((s) => s.vragen.map((v) => v.id))
  const blokken = i.blokken.map((b) => b.leefgebied)
  return [
    ...vragen.flatMap((id, n) => (isDubbel(vragen, n) ? [tweemaal(`vragensets (${id})`)] : [])),
    ...i.blokken.flatMap((b, n) => [
      ...(isDubbel(blokken, n) ? [tweemaal(`blokken/${n}/leefgebied`)] : []),
      ...(leefgebieden.some((l) => l.id === b.leefgebied) ? [] : [nergens(`blokken/${n}/leefgebied`)]),
      ...b.vragen.flatMap((id, m) => (vragen.includes(id) ? [] : [nergens(`blokken/${n}/vragen/${m}`)])),
    ]),
  ]
}
