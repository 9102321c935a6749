import type { Deel, Dossier, TermijnView, Waarschuwing } from '@keukentafel/contract'
import { leeftijdOp } from '../../kern/datum.ts'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { magMetRegie } from '../regie/index.ts'
import { magToegangZien } from '../toegang/index.ts'
import { magTriageZien } from '../triage/index.ts'
import { magMetDossier, type DossierMag } from './dossier.policy.ts'
import {
  ERNST,
  termijnenNu,
  waarschuwingen,
  wettenVan,
  type Melding,
  type OpenTermijn,
  type TermijnNu,
} from './dossier.rules.ts'
import type { DossierRij, LidRij, RegieRij, TermijnRij, ToegangRij } from './dossier.store.ts'

type Bij = { readonly wie: Wie; readonly vandaag: Temporal.PlainDate; readonly beleid: Beleid }

const tijdstip = (tekst: string): string =>
  Temporal.Instant.from(tekst).toString({ fractionalSecondDigits: 3 })
const tijdstipOfLeeg = (tekst: string | null): string | null => (tekst === null ? null : tijdstip(tekst))

/** Why a worker sees a dossier, said to that worker; the inwoner reads the words of the beleid. */
const UITLEG: Readonly<Record<string, string>> = {
  regie: 'U bent regievoerder van dit huishouden.',
  teamlid: 'Uw team werkt aan de vraag van dit huishouden.',
  toestemming: 'De inwoner gaf toestemming om mee te lezen.',
  wettelijke_taak: 'U hebt een wettelijke taak voor dit huishouden.',
  toewijzing: 'Uw organisatie geeft hier ondersteuning.',
  noodtoegang: 'U vroeg noodtoegang. De inwoner en de beheerder zien dat.',
}

const toOpenTermijn = (t: TermijnRij): OpenTermijn => ({
  soort: t.soort,
  van: Temporal.PlainDate.from(t.van),
  uiterlijk: Temporal.PlainDate.from(t.uiterlijk),
  herinnerOp: t.herinner_op === null ? null : Temporal.PlainDate.from(t.herinner_op),
  bron: t.bron,
})

const toTermijnView = ({ soort, van, uiterlijk, dagen, stand, bron }: TermijnNu): TermijnView => ({
  soort,
  van: van.toString(),
  uiterlijk: uiterlijk.toString(),
  dagen,
  stand,
  bron,
})

const toWaarschuwing = (m: Melding): Waarschuwing => ({
  code: m.code,
  ernst: ERNST[m.code],
  termijn: 'termijn' in m ? toTermijnView(m.termijn) : null,
  persoon: 'persoon' in m ? m.persoon : null,
  partij: 'partij' in m ? m.partij : null,
})

const toLid = (p: LidRij, vandaag: Temporal.PlainDate, zietKern: boolean): Dossier['leden'][number] => ({
  id: p.id,
  voornamen: p.voornamen,
  tussenvoegsel: p.tussenvoegsel,
  achternaam: p.achternaam,
  geboortenaam: p.geboortenaam,
  geboortedatum: p.geboortedatum,
  leeftijd: p.geboortedatum === null ? null : leeftijdOp(Temporal.PlainDate.from(p.geboortedatum), vandaag),
  relatie: p.relatie,
  telefoon: p.telefoon,
  email: p.email,
  bsn: zietKern ? p.bsn : null,
  lidVanaf: p.lid_vanaf,
  lidTot: p.lid_tot,
  version: p.version,
})

const toRegie = (r: RegieRij): Dossier['regie'][number] => ({
  regievoerder: { id: r.regievoerder_id, naam: r.regievoerder },
  rol: r.rol,
  vanaf: tijdstip(r.vanaf),
  tot: tijdstipOfLeeg(r.tot),
  reden: r.reden,
  door: r.door,
})

const toConcept = ({ sleutel, deel, gewijzigd_op }: DossierRij['concepten'][number]) => ({
  sleutel,
  deel,
  gewijzigdOp: tijdstip(gewijzigd_op),
})

/** The rows by which one sees the dossier, one line per ground with all its delen. */
function toWaarom(rijen: readonly ToegangRij[]): Dossier['waarom'] {
  const sleutel = (t: ToegangRij) =>
    [t.grondslag, t.via, t.bron, t.recht, t.persoon_id === null, t.tot].join('|')
  return [...Map.groupBy(rijen, sleutel).values()].flatMap((groep) => {
    const [eerste] = groep.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf))
    if (eerste === undefined) return []
    const { grondslag, via, bron, recht } = eerste
    return {
      grondslag,
      via,
      bron,
      recht,
      uitleg: UITLEG[grondslag] ?? 'U hebt toegang tot dit dossier.',
      delen: [...new Set(groep.map((t) => t.deel))],
      eenPersoon: eerste.persoon_id !== null,
      vanaf: tijdstip(eerste.vanaf),
      tot: tijdstipOfLeeg(eerste.tot),
    }
  })
}

/** The delen that one sees of this dossier; what concerns one person only counts too. */
export const delenVan = (rij: Pick<DossierRij, 'toegang'>): Deel[] => [
  ...new Set(rij.toegang.map((t) => t.deel)),
]

/** What this person may do from this page: with the members, and where it leads to. */
function magHier({ toegang, status }: DossierRij, wie: Wie): readonly DossierMag[] {
  const schrijftKern = toegang.some((t) => t.deel === 'kern' && t.recht === 'schrijven')
  const heeftTaak = toegang.some((t) => t.grondslag === 'regie' || t.grondslag === 'teamlid')
  return [
    ...magMetDossier(wie, { status, schrijftKern }),
    ...(magTriageZien(wie) ? (['triage.tonen'] as const) : []),
    ...(magToegangZien(wie, schrijftKern) ? (['toegang.tonen'] as const) : []),
    ...(status === 'open' ? magMetRegie(wie, { heeftTaak }) : []),
  ]
}

/** The whole page of a household, with what one may do now. */
export function toDossier(rij: DossierRij, { wie, vandaag, beleid }: Bij): Dossier {
  const ziet = (deel: Deel) => rij.toegang.some((t) => t.deel === deel && t.persoon_id === null)
  const termijnen = termijnenNu(rij.termijnen.map(toOpenTermijn), vandaag)
  const stand = {
    ...rij,
    termijnen,
    heeftRegievoerder: rij.regievoerder !== null,
    partners: rij.geraakt?.partners ?? [],
  }
  const { straat, huisnummer, toevoeging, postcode, plaats, regievoerder } = rij
  return {
    id: rij.id,
    kenmerk: rij.kenmerk,
    naam: rij.naam,
    adres: { straat, huisnummer, toevoeging, postcode, plaats },
    gebied: rij.gebied,
    gebiedId: rij.gebied_id,
    team: rij.team,
    wetten: [...wettenVan(beleid, rij.geraakt)],
    status: rij.status,
    fase: rij.fase,
    beleidVersie: rij.beleid_versie,
    geopendOp: rij.geopend_op.toISOString(),
    waarschuwingen: waarschuwingen(stand).map(toWaarschuwing),
    regievoerder:
      regievoerder === null
        ? null
        : { ...regievoerder, vanaf: tijdstip(regievoerder.vanaf), ikZelf: regievoerder.id === wie.id },
    regie: rij.regie.map(toRegie),
    leden: rij.leden.map((lid) => toLid(lid, vandaag, ziet('kern'))),
    termijnen: termijnen.map(toTermijnView),
    concepten: rij.concepten.map(toConcept),
    delen: delenVan(rij),
    waarom: toWaarom(rij.toegang),
    version: rij.version,
    mag: [...magHier(rij, wie)],
  }
}
