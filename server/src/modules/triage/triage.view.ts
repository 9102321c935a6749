import type {
  AntwoordVan,
  TriageFeiten as FeitenBody,
  triageTonen as TonenOp,
  TriageView,
  TriageVoorstelView,
} from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid, Reden, Wet } from '../beleid/index.ts'
import { besluitKeuzes, toBesluitwoord, vraagsoorten, type TriageInvoer } from './feiten.rules.ts'
import { magMetTriage } from './triage.policy.ts'
import { indicatorenAfleiden, vervolgVan, type TriageVoorstel } from './triage.rules.ts'
import type { DossierStand, TriageRij, VraagRij } from './triage.store.ts'

const redenen = (lijst: readonly Reden[]) => lijst.map(({ regel, bron, tekst }) => ({ regel, bron, tekst }))

/** What the rules propose, with the rule that fired and its clause. */
export const toVoorstelView = (v: TriageVoorstel): TriageVoorstelView => ({
  indicatoren: v.indicatoren.map(({ id, naam, bron, herkomst }) => ({ id, naam, bron, herkomst })),
  opschaling: {
    voorstel: toBesluitwoord(v.opschaling.voorstel),
    direct: v.opschaling.voorstel.soort === 'opschalen' && v.opschaling.voorstel.direct,
    redenen: redenen(v.opschaling.redenen),
  },
  complexiteit: {
    voorstel: v.complexiteit.voorstel,
    redenen: redenen(v.complexiteit.redenen),
  },
  partners: { voorstel: [...v.partners.voorstel], redenen: redenen(v.partners.redenen) },
  afhandeling: { voorstel: v.afhandeling.voorstel, redenen: redenen(v.afhandeling.redenen) },
})

/** The body of a request as the rules name it. */
export const toInvoer = (f: FeitenBody): TriageInvoer => ({
  aangevinkt: f.indicatoren,
  onderdelen: f.onderdelen,
  leefgebiedenMetProbleem: f.leefgebieden,
  dominanteProblemen: f.dominanteProblemen,
  justitieBetrokken: f.justitieBetrokken,
  palliatief: f.palliatief,
  factoren: f.factoren,
  wetten: f.wetten,
  vraagsoort: f.vraagsoort ?? null,
})

/** Only what was ticked, of a body that holds the decision too: this is kept as it was. */
export const toFeiten = (f: FeitenBody): FeitenBody => ({
  indicatoren: f.indicatoren,
  onderdelen: f.onderdelen,
  leefgebieden: f.leefgebieden,
  dominanteProblemen: f.dominanteProblemen,
  justitieBetrokken: f.justitieBetrokken,
  palliatief: f.palliatief,
  factoren: f.factoren,
  wetten: f.wetten,
  ...(f.vraagsoort === undefined ? {} : { vraagsoort: f.vraagsoort }),
})

export const toTriageView = (rij: TriageRij): TriageView => {
  const { feiten, voorstel } = rij.voorstel
  const { opschaling, complexiteit } = voorstel
  return {
    id: rij.id,
    oordeel: rij.oordeel,
    feiten,
    voorstel,
    besluit: rij.besluit,
    wijktAf:
      rij.besluit !== opschaling.voorstel ||
      (complexiteit.voorstel !== null && complexiteit.voorstel !== rij.oordeel),
    motivatie: rij.motivatie,
    lichteHulp: rij.lichte_hulp,
    door: rij.door,
    op: rij.op.toISOString(),
    beleidVersie: rij.beleid_versie,
  }
}

const woorden = (lijst: readonly { readonly id: string; readonly naam: string }[]) =>
  lijst.map(({ id, naam }) => ({ id, naam }))

function toKeuzes(beleid: Beleid, geboortedata: readonly Temporal.PlainDate[], dag: Temporal.PlainDate) {
  const afgeleid = indicatorenAfleiden(beleid, { ...NIETS, geboortedata }, dag)
  const wetten = new Set<Wet>(beleid.triage.partners.map((p) => p.wet))
  const { screening, checklists, matrix } = beleid.instrumenten
  return {
    indicatoren: (beleid.indicatoren.aan ? beleid.indicatoren.lijst : []).map(
      ({ id, naam, bron, onderdelen }) => ({
        id,
        naam,
        bron,
        onderdelen: [...onderdelen],
        afgeleid: afgeleid.some((i) => i.id === id && i.herkomst === 'afgeleid'),
      }),
    ),
    hogeLeeftijdVanaf: beleid.indicatoren.aan ? beleid.indicatoren.hogeLeeftijdVanaf : null,
    leefgebieden: woorden(beleid.leefgebieden),
    dominanteProblemen: woorden(beleid.opschaling.dominanteProblemen),
    factoren: beleid.complexiteit.regel === 'factoren' ? woorden(beleid.complexiteit.factoren) : [],
    justitie: beleid.opschaling.bijJustitie !== null,
    palliatief: beleid.ladder.uitzonderingen.some((u) => u.id === 'palliatief'),
    vragenlijsten: screening !== null || checklists.length > 0 || matrix !== null,
    wetten: [...wetten],
    vraagsoorten: [...vraagsoorten(beleid)],
    toeleiden: beleid.schakelen.toeleiding.ketens.length > 0,
    lichteHulpEerst: beleid.instrumenten.lichteHulpEerst.aan,
    besluiten: [...besluitKeuzes(beleid)],
  }
}

const NIETS: TriageInvoer = {
  aangevinkt: [],
  onderdelen: [],
  leefgebiedenMetProbleem: [],
  dominanteProblemen: [],
  justitieBetrokken: false,
  palliatief: false,
  factoren: [],
  wetten: [],
}

/** The version of a triage that is still to be made: one above the last. */
export const volgendeVersie = (triages: readonly TriageRij[]): number => (triages[0]?.version ?? 0) + 1

/** The triage screen in one answer: choices of this beleid, what was decided, and what one may do. */
export function toTriagePagina(
  dossierId: number,
  stand: DossierStand,
  lijsten: { triages: readonly TriageRij[]; vragen: readonly VraagRij[] },
  bij: { beleid: Beleid; wie: Wie; vandaag: Temporal.PlainDate; geboortedata: readonly Temporal.PlainDate[] },
): AntwoordVan<typeof TonenOp> {
  const { regievoerder_id: id, regievoerder: naam } = stand
  const [laatste] = lijsten.triages
  return {
    dossierId,
    kenmerk: stand.kenmerk,
    naam: stand.naam,
    beleidVersie: stand.beleid_versie,
    regievoerder: id === null || naam === null ? null : { id, naam },
    vragen: lijsten.vragen.map(({ kenmerk, vraag, ontvangen_op }) => ({
      kenmerk,
      vraag,
      ontvangenOp: ontvangen_op.toISOString(),
    })),
    keuzes: toKeuzes(bij.beleid, bij.geboortedata, bij.vandaag),
    geschiedenis: lijsten.triages.map(toTriageView),
    vervolg: laatste === undefined ? null : vervolgVan(laatste.oordeel),
    version: volgendeVersie(lijsten.triages),
    mag: [
      ...magMetTriage(bij.wie, {
        schrijft: stand.schrijft,
        heeftRegie: id !== null,
        vrijwilligerBesluit: bij.beleid.triage.besluitDoor === 'vrijwilliger_of_beroepskracht',
      }),
    ],
  }
}
