import type { Verslag, VerslagOpmerking } from '@keukentafel/contract'
import type { Beleid } from '../beleid/index.ts'
import type { Vraagantwoorden } from '../gesprek/index.ts'
import type { AntwoordRij, OpmerkingRij, VerslagRij } from './verslag.store.ts'

const VRAGEN = [
  ['situatie', 'Hoe gaat het nu?'],
  ['eigen_kracht', 'Wat kunt u zelf?'],
  ['netwerk', 'Wie helpt u al?'],
  ['wens', 'Wat wilt u?'],
] as const

const naamVan = (beleid: Beleid, leefgebied: string): string =>
  beleid.leefgebieden.find((l) => l.id === leefgebied)?.naam ?? leefgebied

export const toOpmerking = (beleid: Beleid, rij: OpmerkingRij): VerslagOpmerking => ({
  id: rij.id,
  leefgebied: rij.leefgebied === null ? null : naamVan(beleid, rij.leefgebied),
  tekst: rij.tekst,
  persoon: rij.persoon,
  op: rij.op.toISOString(),
})

const toDeel = (beleid: Beleid, rij: AntwoordRij): Verslag['delen'][number] => ({
  persoon: rij.persoon,
  leefgebied: rij.leefgebied,
  naam: naamVan(beleid, rij.leefgebied),
  regels: [
    ...VRAGEN.flatMap(([veld, kop]) => (rij[veld].trim() === '' ? [] : [{ kop, tekst: rij[veld] }])),
    // In the words with which it was asked, also when the question is asked no more (KTG-14).
    ...Object.values(rij.vragen as Vraagantwoorden).map((v) => ({ kop: v.vraag, tekst: v.antwoord })),
  ],
})

type Bij = {
  readonly beleid: Beleid
  readonly antwoorden: readonly AntwoordRij[]
  readonly opmerkingen: readonly OpmerkingRij[]
}

/** The verslag as the inwoner reads it: what was written down and, beside it, what was added; both with their day. */
export const toVerslag = (rij: VerslagRij, { beleid, antwoorden, opmerkingen }: Bij): Verslag => ({
  gesprekId: rij.gesprek_id,
  gehoudenOp: rij.gehouden_op,
  plaats: rij.plaats,
  geschrevenDoor: rij.geschreven_door,
  geschrevenOp: rij.geschreven_op.toISOString(),
  delen: antwoorden
    .filter((a) => a.gesprek_id === rij.gesprek_id)
    .map((a) => toDeel(beleid, a))
    .filter((d) => d.regels.length > 0),
  conclusie: rij.conclusie,
  motivering: rij.motivering,
  opmerkingen: opmerkingen.filter((o) => o.gesprek_id === rij.gesprek_id).map((o) => toOpmerking(beleid, o)),
})
