import { dagInNederland } from '../../kern/datum.ts'
import { kies } from '../../kern/toeval.ts'
import { leesMetWie } from '../../platform/db/met.ts'
import { gesprekAfsluiten } from '../gesprek/afsluiten.commands.ts'
import { gesprekPlannen, gesprekVastleggen } from '../gesprek/gesprek.commands.ts'
import { inzetAntwoorden, inzetToevoegen } from '../plan/inzet.commands.ts'
import { planAanbieden, planEvalueren, planUitvoeren, planVaststellen } from '../plan/overgang.commands.ts'
import { planAkkoord } from '../plan/akkoord.commands.ts'
import { planWijzigen } from '../plan/plan.commands.ts'
import { specialistMaakt } from '../plan/index.ts'
import { planTonen } from '../plan/plan.queries.ts'
import { triageBesluiten } from '../triage/triage.commands.ts'
import { triageTonen } from '../triage/triage.queries.ts'
import { isVoorbij } from './demo.rules.ts'
import { findLeden } from './demo.store.ts'
import { verwijzen } from './verwijzen.commands.ts'
import { ctxVan, type Zaak } from './zaak.commands.ts'

/** Where a specialist makes a complex plan, the team that works here brings only an enkelvoudige to definitief (PLAN-23). */
const kanComplex = ({ beleid, stadium }: Zaak): boolean =>
  !isVoorbij(stadium, 'definitief') || !specialistMaakt(beleid, 'complex')

async function triage(zaak: Zaak, dossierId: number): Promise<void> {
  const { version, keuzes } = await triageTonen(ctxVan(zaak, 2), dossierId)
  const problemen = 1 + Math.floor(zaak.toeval() * 4)
  const leefgebieden = keuzes.leefgebieden.slice(0, problemen).map((l) => l.id)
  await triageBesluiten(ctxVan(zaak, 2, version), dossierId, {
    indicatoren: keuzes.indicatoren.filter((i) => i.afgeleid).map((i) => i.id),
    onderdelen: [],
    leefgebieden,
    dominanteProblemen: [],
    justitieBetrokken: false,
    palliatief: false,
    factoren: [],
    wetten: ['wmo'],
    oordeel: problemen > 2 && kanComplex(zaak) ? 'complex' : 'enkelvoudig',
    besluit: 'geen',
    motivatie: 'Het team houdt de regie. Het huishouden kent de werker al.',
    lichteHulp: { soort: 'geprobeerd', toelichting: 'Het team hielp al met de post en het geld.' },
  })
}

async function gesprek(zaak: Zaak, dossierId: number): Promise<void> {
  const ctx = ctxVan(zaak, 5)
  const leden = await leesMetWie(ctx, { naam: 'demo.leden', dossierId }, (trx) => findLeden(trx, dossierId))
  const { id, version } = await gesprekPlannen(ctx, dossierId, {
    reden: 'nieuwe_client',
    plaats: zaak.toeval() < 0.8 ? 'huisbezoek' : 'buurtkamer',
    geplandOp: ctx.moment.add({ hours: 48 }).toString(),
    deelnemers: leden
      .slice(0, 2)
      .map((lid) => ({ soort: 'inwoner' as const, persoonId: lid.id, uitgenodigd: true })),
    clientondersteuningAangeboden: true,
  })
  if (!isVoorbij(zaak.stadium, 'gesprek_afgerond')) return
  await gesprekVoeren(zaak, dossierId, { id, version, persoonId: leden[0]?.id ?? 0 })
}

type Gepland = { id: number; version: number; persoonId: number }
async function gesprekVoeren(
  zaak: Zaak,
  dossierId: number,
  { id, version, persoonId }: Gepland,
): Promise<void> {
  const { vraag, situatie, eigenKracht, netwerk, wens, ook } = zaak.verhaal
  const bijGebied = [
    { situatie, eigenKracht, netwerk, wens, probleem: true },
    { ...ook, eigenKracht: '', netwerk: '', probleem: true },
    { situatie: 'Dit gaat goed.', eigenKracht: '', netwerk: '', wens: '', probleem: false },
  ]
  const antwoorden = bijGebied.flatMap((deel, i) => {
    const leefgebied = zaak.beleid.leefgebieden[i]?.id
    return leefgebied === undefined ? [] : [{ persoonId, leefgebied, ...deel }]
  })
  const ctx = ctxVan(zaak, 7, version)
  const bewaard = await gesprekVastleggen(
    ctx,
    { dossierId, id },
    {
      vraag,
      achterliggendeVraag: '',
      vraagIsAchterliggend: true,
      plaats: 'huisbezoek',
      gehoudenOp: dagInNederland(ctx.moment).toString(),
      leefgebieden: antwoorden.map((a) => a.leefgebied),
      later: [],
      mantelzorg: false,
      antwoorden,
    },
  )
  const bevestigd = bewaard.waarschuwingen.map((w) => w.code)
  await gesprekAfsluiten(ctxVan(zaak, 7, bewaard.version), { dossierId, id }, { uitkomst: 'plan', bevestigd })
}

const planNu = async (zaak: Zaak, dossierId: number) => {
  const { plan } = await planTonen(ctxVan(zaak, 8), dossierId)
  if (plan === null) throw new Error('het gesprek gaf geen plan')
  return plan
}

const WIE = {
  zelf: 'De inwoner zelf',
  mantelzorger: 'Dochter',
  netwerk: 'Zus',
  vrijwilliger: 'Vrijwilliger van de buurtkamer',
  professioneel: 'Sociaal werker van het team',
}

const LEEG = {
  persoonId: null,
  organisatieId: null,
  product: null,
  urenPerWeek: null,
  vanaf: null,
  tot: null,
}

const NIET_GENOEG = 'Dit helpt, maar is niet genoeg.'
const NIEMAND = 'Niemand in de buurt kan dit elke week doen.'

async function taken(zaak: Zaak, dossierId: number): Promise<void> {
  const plan = await planNu(zaak, dossierId)
  const s = { dossierId, planId: plan.id }
  // The heaviest step stays free: aanvullende ondersteuning comes with a verwijzing.
  for (const [i, trede] of plan.ladder.slice(0, 3).entries()) {
    const uitvoerderType = (trede.uitvoerders[0] ?? 'zelf') as keyof typeof WIE
    const lager = plan.ladder.slice(0, i)
    const { id, version } = await inzetToevoegen(ctxVan(zaak, 8), s, {
      ...LEEG,
      doelId: kies(zaak.toeval, plan.doelen).id,
      omschrijving: kies(() => i / 3, zaak.verhaal.taken),
      trede: trede.id,
      uitvoerderType,
      uitvoerderNaam: WIE[uitvoerderType],
      zonderEinde: uitvoerderType === 'professioneel' ? 'Wordt bij de evaluatie bekeken' : null,
      redenen: Object.fromEntries(lager.map((t, j) => [t.id, j === 0 ? NIET_GENOEG : NIEMAND])),
    })
    await antwoorden(zaak, { ...s, inzetId: id }, version)
  }
}

type Taak = { dossierId: number; planId: number; inzetId: number }
async function antwoorden(zaak: Zaak, taak: Taak, versie: number): Promise<void> {
  const kans = zaak.toeval()
  if (kans < 0.8)
    await inzetAntwoorden(ctxVan(zaak, 9, versie), taak, { antwoord: kans < 0.7 ? 'aanvaard' : 'geweigerd' })
}

async function teksten(zaak: Zaak, dossierId: number): Promise<void> {
  const plan = await planNu(zaak, dossierId)
  const {
    situatie,
    ondersteuningsvraag,
    eigenKracht,
    netwerk,
    collectief,
    professioneel,
    regisseurNaam,
    regisseurRol,
  } = plan
  await planWijzigen(
    ctxVan(zaak, 8, plan.version),
    { dossierId, planId: plan.id },
    {
      situatie: situatie || zaak.verhaal.situatie,
      ondersteuningsvraag: ondersteuningsvraag || zaak.verhaal.vraag,
      eigenKracht: eigenKracht || zaak.verhaal.eigenKracht,
      netwerk: netwerk || zaak.verhaal.netwerk,
      collectief,
      professioneel,
      regisseurNaam,
      regisseurRol,
      verwachteDuurWeken: 26,
      doelen: plan.doelen.map(({ id, tekst, leefgebied, persoonId }) => ({
        id,
        tekst,
        leefgebied,
        persoonId,
      })),
    },
  )
}

async function vaststellen(zaak: Zaak, dossierId: number): Promise<void> {
  const stap = async (
    doe: (ctx: ReturnType<typeof ctxVan>, s: { dossierId: number; planId: number }) => Promise<unknown>,
    dag: number,
  ) => {
    const plan = await planNu(zaak, dossierId)
    await doe(ctxVan(zaak, dag, plan.version), { dossierId, planId: plan.id })
  }
  await stap(planAanbieden, 10)
  if (!isVoorbij(zaak.stadium, 'definitief')) return
  const leden = await leesMetWie(ctxVan(zaak, 11), { naam: 'demo.leden', dossierId }, (trx) =>
    findLeden(trx, dossierId),
  )
  await stap((ctx, s) => planAkkoord(ctx, s, { persoonId: leden[0]?.id ?? 0, hoe: 'mondeling' }), 12)
  await stap(planVaststellen, 12)
  if (!isVoorbij(zaak.stadium, 'in_uitvoering')) return
  await stap(planUitvoeren, 14)
}

/** Everything after the opening: triage, gesprek, plan, verwijzing, evaluatie, as far as this household has come. */
export async function vervolgen(zaak: Zaak, dossierId: number): Promise<void> {
  const { stadium } = zaak
  if (!isVoorbij(stadium, 'triage')) return
  await triage(zaak, dossierId)
  if (!isVoorbij(stadium, 'gesprek_gepland')) return
  await gesprek(zaak, dossierId)
  if (!isVoorbij(stadium, 'gesprek_afgerond')) return
  await taken(zaak, dossierId)
  if (stadium === 'verwezen' || stadium === 'gestart') await verwijzen(zaak, dossierId, 'taak')
  if (!isVoorbij(stadium, 'in_afstemming')) return
  await teksten(zaak, dossierId)
  await vaststellen(zaak, dossierId)
  if (stadium === 'verwezen' || stadium === 'gestart') await verwijzen(zaak, dossierId, 'brief')
  if (stadium === 'geevalueerd') {
    const plan = await planNu(zaak, dossierId)
    await planEvalueren(
      ctxVan(zaak, 60, plan.version),
      { dossierId, planId: plan.id },
      { uitkomst: 'voortzetten', toelichting: 'Het gaat de goede kant op.' },
    )
  }
}
