import type { Gesprek, GesprekAntwoorden, GesprekRij } from '@keukentafel/contract'
import { dagInNederland, leeftijdOp } from '../../kern/datum.ts'
import type { Beleid, Gespreksinstrument } from '../beleid/index.ts'
import { planVerplicht } from './afhandeling.rules.ts'
import type { Driegesprek } from './driegesprek.rules.ts'
import { magMetGesprek } from './gesprek.policy.ts'
import { vragenVan, type Vraagantwoorden } from './vragenlijst.rules.ts'
import { verslagWaarschuwingen, type DeelnemerSoort, type GesprekFeiten } from './gesprek.rules.ts'

/** A gesprek as it is kept; the shape of the store, which a view does not know. */
type Regel = Pick<GesprekAntwoorden, 'plaats' | 'vraag' | 'leefgebieden' | 'later' | 'mantelzorg'> & {
  readonly id: number
  readonly reden: Gesprek['reden']
  readonly soort: Gesprek['soort']
  readonly conclusie: string
  readonly motivering: string
  readonly vervolg_op: number | null
  readonly teamvraag: string | null
  readonly achterliggende_vraag: string
  readonly vraag_is_achterliggend: boolean
  readonly gepland_op: Date | null
  readonly gehouden_op: string | null
  readonly status: Gesprek['status']
  readonly uitkomst: Gesprek['uitkomst']
  readonly gegeven: Gesprek['gegeven']
  readonly gegeven_tekst: string
  readonly structureel: boolean | null
  readonly clientondersteuning_aangeboden_op: Date | null
  readonly clientondersteuning_gewenst: boolean | null
  readonly door: string
  readonly gewijzigd_door: string | null
  readonly gewijzigd_op: Date
  readonly version: number
}
type Deelnemer = Omit<Gesprek['deelnemers'][number], 'leestMee' | 'akkoordOp'> & {
  readonly akkoordOp: Date | null
  readonly soort: DeelnemerSoort
  readonly houderId: number | null
}
type Lid = {
  readonly id: number
  readonly naam: string
  readonly relatie: string
  readonly geboortedatum: string | null
}

type Bewaard = Omit<GesprekAntwoorden['antwoorden'][number], 'vragen'> & { readonly vragen: Vraagantwoorden }

export type GesprekBij = {
  readonly dossierId: number
  readonly beleid: Beleid
  readonly leden: readonly Lid[]
  readonly deelnemers: readonly Deelnemer[]
  readonly antwoorden: GesprekAntwoorden['antwoorden']
  /** the same with the words of each question */
  readonly bewaard: readonly Bewaard[]
  /** with which this gesprek was planned */
  readonly instrument: Gespreksinstrument | null
  readonly accounts: readonly { readonly id: number; readonly naam: string }[]
  readonly schrijft: boolean
  readonly vandaag: Temporal.PlainDate
}

/** An answer as it travels: of the questions only what was answered; their words stand in the form. */
export const toAntwoord = ({ vragen, ...rest }: Bewaard): GesprekAntwoorden['antwoorden'][number] =>
  Object.keys(vragen).length === 0
    ? rest
    : { ...rest, vragen: Object.fromEntries(Object.entries(vragen).map(([id, v]) => [id, v.antwoord])) }

const toFormulier = ({ beleid, instrument, bewaard }: GesprekBij): Gesprek['formulier'] =>
  beleid.leefgebieden.map(({ id, naam, onderdelen }) => {
    const eerder = bewaard.filter((a) => a.leefgebied === id).map((a) => a.vragen)
    return { id, naam, onderdelen, vragen: [...vragenVan(instrument, id, eerder)] }
  })

const dag = (tekst: string | null): Temporal.PlainDate | null =>
  tekst === null ? null : Temporal.PlainDate.from(tekst)

/** What the rules decide on. */
export const toFeiten = (
  g: Pick<Regel, 'gehouden_op' | 'mantelzorg' | 'leefgebieden' | 'clientondersteuning_aangeboden_op'>,
  bij: Pick<GesprekBij, 'leden' | 'deelnemers' | 'antwoorden'>,
): GesprekFeiten => ({
  gehoudenOp: dag(g.gehouden_op),
  leden: bij.leden.map((lid) => lid.id),
  deelnemers: bij.deelnemers,
  mantelzorg: g.mantelzorg,
  clientondersteuningGemeldOp:
    g.clientondersteuning_aangeboden_op === null
      ? null
      : dagInNederland(g.clientondersteuning_aangeboden_op.toTemporalInstant()),
  leefgebieden: g.leefgebieden,
  antwoorden: bij.antwoorden,
})

/** The warnings as they travel: what is wrong and on which clause that rests. */
export const toWaarschuwingen = (beleid: Beleid, feiten: GesprekFeiten): Gesprek['waarschuwingen'] =>
  verslagWaarschuwingen(beleid, feiten).map(({ code, tekst, bron }) => ({ code, tekst, bron }))

const toDeelnemer = ({ houderId, akkoordOp, ...d }: Deelnemer): Gesprek['deelnemers'][number] => ({
  ...d,
  akkoordOp: akkoordOp?.toISOString() ?? null,
  leestMee: houderId !== null,
})

/** What the rules of the driegesprek decide on. */
export const toDriegesprek = (
  { soort, conclusie, motivering }: Pick<Regel, 'soort' | 'conclusie' | 'motivering'>,
  deelnemers: readonly Deelnemer[],
): Driegesprek => ({
  soort,
  conclusie,
  motivering,
  deelnemers: deelnemers.map((d) => ({ soort: d.soort, akkoord: d.akkoordOp !== null })),
})

const toConclusie = ({ soort, conclusie, motivering }: Regel) => ({ soort, conclusie, motivering })

const toAfhandeling = (g: Regel, beleid: Beleid) => ({
  gegeven: g.gegeven,
  toelichting: g.gegeven_tekst,
  structureel: g.structureel,
  planVerplicht: planVerplicht(beleid),
})

const toLid = (lid: Lid, vandaag: Temporal.PlainDate): Gesprek['leden'][number] => ({
  persoonId: lid.id,
  naam: lid.naam,
  relatie: lid.relatie,
  leeftijd:
    lid.geboortedatum === null ? null : leeftijdOp(Temporal.PlainDate.from(lid.geboortedatum), vandaag),
})

/** One gesprek: the form of this gemeente, each member of the household, what was answered, and what is still asked. */
export function toGesprek(g: Regel, bij: GesprekBij): Gesprek {
  return {
    id: g.id,
    dossierId: bij.dossierId,
    ...toConclusie(g),
    ...toAfhandeling(g, bij.beleid),
    reden: g.reden,
    plaats: g.plaats,
    geplandOp: g.gepland_op?.toISOString() ?? null,
    gehoudenOp: g.gehouden_op,
    status: g.status,
    uitkomst: g.uitkomst,
    vervolgOp: g.vervolg_op,
    teamvraag: g.teamvraag,
    vraag: g.vraag,
    achterliggendeVraag: g.achterliggende_vraag,
    vraagIsAchterliggend: g.vraag_is_achterliggend,
    leefgebieden: g.leefgebieden,
    later: g.later,
    mantelzorg: g.mantelzorg,
    antwoorden: bij.antwoorden,
    clientondersteuning: {
      aangebodenOp: g.clientondersteuning_aangeboden_op?.toISOString() ?? null,
      gewenst: g.clientondersteuning_gewenst,
      accounts: [...bij.accounts],
    },
    deelnemers: bij.deelnemers.map(toDeelnemer),
    leden: bij.leden.map((lid) => toLid(lid, bij.vandaag)),
    achterliggendVerplicht: bij.beleid.gesprek.achterliggendeVraag.aan,
    instrument: bij.instrument && { naam: bij.instrument.naam, uitgave: bij.instrument.uitgave },
    formulier: toFormulier(bij),
    waarschuwingen: g.status === 'afgesloten' ? [] : toWaarschuwingen(bij.beleid, toFeiten(g, bij)),
    gewijzigdDoor: g.gewijzigd_door ?? g.door,
    gewijzigdOp: g.gewijzigd_op.toISOString(),
    version: g.version,
    mag: [...magMetGesprek(bij.schrijft, g)],
  }
}

/** One line of the list of gesprekken. */
export const toGesprekRij = (g: Regel): GesprekRij => ({
  id: g.id,
  reden: g.reden,
  plaats: g.plaats,
  geplandOp: g.gepland_op?.toISOString() ?? null,
  gehoudenOp: g.gehouden_op,
  status: g.status,
  uitkomst: g.uitkomst,
  vervolgOp: g.vervolg_op,
  teamvraag: g.teamvraag,
  vraag: g.vraag,
  door: g.door,
  version: g.version,
})
