import type { BodyVan, SignaalRij, signaalMelden as MeldenOp } from '@keukentafel/contract'
import type { Bezoeker, TestServer } from '../../../../tests/support/server.ts'
import { PUBLIEK } from '../../kern/wie.ts'
import type { Context } from '../../platform/db/met.ts'
import { signaalMelden } from './signaal.commands.ts'

export type Melding = BodyVan<typeof MeldenOp>

/** What somebody types on the public page for Sietske de Boer, Kastanjelaan 14. */
export const eenMelding = (anders: Partial<Melding> = {}): Melding => ({
  voorWie: 'zelf',
  melderType: 'inwoner',
  vraag: 'Ik kom de trap niet meer op.',
  voornaam: 'Sietske',
  achternaam: 'Boer',
  straat: 'Kastanjelaan',
  huisnummer: 14,
  postcode: '8924 AB',
  ...anders,
})

/** A neighbour who wants to stay unknown to the person (SIG-17). */
export const eenZorg = (anders: Partial<Melding> = {}): Melding =>
  eenMelding({
    voorWie: 'ander',
    melderType: 'ander',
    vraag: 'De gordijnen van de buurman zijn al een week dicht.',
    melder: { naam: 'Gerda Zijlstra', telefoon: '058 555 01 77', relatie: 'buurvrouw' },
    vertrouwelijk: true,
    ...anders,
  })

/** The public page at a moment of choice, as the app role. */
export const publiekeContext = (server: TestServer, moment: string): Context => ({
  db: server.db,
  wie: PUBLIEK,
  verzoek: '00000000-0000-4000-8000-000000000001',
  moment: Temporal.Instant.from(moment),
})

export const meldOp = (server: TestServer, moment: string, melding: Melding) =>
  signaalMelden(publiekeContext(server, moment), melding)

type Lijst = { rijen: SignaalRij[]; totaal: number }
/** The line of the postvak with this kenmerk, or undefined. */
export async function inPostvak(wie: Bezoeker, kenmerk: string, zoek = ''): Promise<SignaalRij | undefined> {
  const { body } = await wie.get<Lijst>(`/signalen${zoek}`)
  return body.rijen.find((rij) => rij.kenmerk === kenmerk)
}

/** Sends a melding from the public page and answers the line a worker sees of it. */
export async function maakSignaal(
  server: TestServer,
  werker: Bezoeker,
  melding: Melding = eenMelding(),
): Promise<SignaalRij> {
  const { kenmerk } = await meldOp(server, Temporal.Now.instant().toString(), melding)
  const rij = await inPostvak(werker, kenmerk)
  if (rij === undefined) throw new Error(`${kenmerk} ligt niet in dit postvak`)
  return rij
}
