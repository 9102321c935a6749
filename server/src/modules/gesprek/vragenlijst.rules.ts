/** The questions of the instrument on the sheets of a gesprek (KTG-14). */
import { alsGoed, type Result } from '../../kern/result.ts'
import type { Gespreksinstrument } from '../beleid/index.ts'

export type Vraag = { readonly id: string; readonly tekst: string }
/** Question id → the words of the question as it was asked, and what was answered. */
export type Vraagantwoorden = Readonly<Record<string, { readonly vraag: string; readonly antwoord: string }>>

const alle = (instrument: Gespreksinstrument | null) => instrument?.vragensets.flatMap((s) => s.vragen) ?? []

/**
 * The questions of one block in their order: what is asked now, and after it what was answered already and is asked no
 * more. `eerder` holds what was kept on this leefgebied, of all members.
 */
export function vragenVan(
  instrument: Gespreksinstrument | null,
  leefgebied: string,
  eerder: readonly Vraagantwoorden[],
): readonly Vraag[] {
  const blok = instrument?.blokken.find((b) => b.leefgebied === leefgebied)
  const nu = (blok?.vragen ?? []).flatMap((id) =>
    alle(instrument).flatMap((v) => (v.id === id && !v.vervallen ? [{ id, tekst: v.tekst }] : [])),
  )
  const vroeger = eerder
    .flatMap((antwoorden) => Object.entries(antwoorden))
    .map(([id, { vraag }]) => ({ id, tekst: vraag }))
    .filter(({ id }, i, lijst) => lijst.findIndex((v) => v.id === id) === i && !nu.some((v) => v.id === id))
  return [...nu, ...vroeger]
}

type Antwoord = {
  readonly persoonId: number
  readonly leefgebied: string
  readonly vragen?: Readonly<Record<string, string>>
}

/**
 * What is kept of the answers to the questions of one person on one leefgebied, with their words; empty ones are not. A
 * question that is in no set of this instrument and was not answered before is refused: `gesprek-vraag-onbekend`.
 */
export function vragenBewaren(
  instrument: Gespreksinstrument | null,
  antwoord: Antwoord,
  eerder: Vraagantwoorden,
): Result<Vraagantwoorden> {
  const woorden = (id: string) => eerder[id]?.vraag ?? alle(instrument).find((v) => v.id === id)?.tekst
  const gegeven = Object.entries(antwoord.vragen ?? {}).filter(([, tekst]) => tekst.trim() !== '')
  const { persoonId, leefgebied } = antwoord
  return alsGoed(
    gegeven.flatMap(([id]) =>
      woorden(id) === undefined
        ? [
            {
              code: 'gesprek-vraag-onbekend',
              tekst: 'Deze vraag hoort niet bij de vragenlijst van dit gesprek.',
              veld: `${persoonId}/${leefgebied}/vraag:${id}`,
            },
          ]
        : [],
    ),
    Object.fromEntries(gegeven.map(([id, tekst]) => [id, { vraag: woorden(id) ?? '', antwoord: tekst }])),
  )
}
