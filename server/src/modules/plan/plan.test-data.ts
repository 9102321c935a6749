import type { PlanView, TriageFeiten } from '@keukentafel/contract'
import type { Antwoord, Bezoeker, TestServer } from '../../../../tests/support/server.ts'
import { maakDossier, type DossierWensen, type TestDossier } from '../dossier/dossier.test-data.ts'
import { eenFeiten } from '../triage/triage.test-data.ts'

export const TREDEN = {
  leeuwarden: ['eigen_kracht', 'sociale_basis', 'basisondersteuning', 'aanvullend'],
  nijmegen: ['eigen_kracht', 'eigen_omgeving', 'collectief', 'individueel'],
} as const
export type Gemeente = keyof typeof TREDEN

export type Ok = { id: number; version: number }
export type Fout = { code: string; errors: { veld: string; code: string }[] }
export const TEKSTEN = {
  situatie: 'Mevrouw woont alleen en ziet slecht.',
  ondersteuningsvraag: 'Ik wil zelf de post blijven doen.',
  eigenKracht: 'Zij sorteert de post zelf.',
  netwerk: 'Haar zus helpt met internetbankieren.',
  collectief: '',
  professioneel: '',
  regisseurNaam: null,
  regisseurRol: null,
  verwachteDuurWeken: 52,
}
export const codes = (uit: Antwoord) => (uit.body as Fout).errors.map((e) => e.code)
export const zien = async (werker: Bezoeker, dossier: TestDossier): Promise<PlanView> =>
  (await werker.get<{ plan: PlanView }>(`/dossiers/${dossier.id}/plan`)).body.plan

function moet<T>(uit: Antwoord<T>): T {
  if (uit.status >= 300) throw new Error(uit.tekst)
  return uit.body
}

/** A concept with one goal, made through the API by the regievoerder of a new dossier. */
export async function begonnen(
  server: TestServer,
  wensen: DossierWensen = {},
  teksten: Partial<Record<keyof typeof TEKSTEN, unknown>> = {},
) {
  const dossier = await maakDossier(server, wensen)
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  const werker = await server.als(wie?.naam ?? '')
  const basis = `/dossiers/${dossier.id}/plannen`
  const begin = moet(await werker.post<Ok>(basis, {}))
  const plan = `${basis}/${begin.id}`
  const doelen = [{ tekst: 'De post op orde', leefgebied: null, persoonId: null }]
  moet(await werker.put(plan, { ...TEKSTEN, ...teksten, doelen }, { ifMatch: begin.version }))
  const stap = async (naam: string, body?: unknown) =>
    werker.post<Ok>(`${plan}/${naam}`, body, { ifMatch: (await zien(werker, dossier)).version })
  return { server, dossier, werker, basis, plan, planId: begin.id, naam: wie?.naam ?? '', stap }
}
export type Begonnen = Awaited<ReturnType<typeof begonnen>>

/** One task of the first goal; give what differs. */
export const inzet = (plan: PlanView, over: Record<string, unknown> = {}) => ({
  doelId: plan.doelen[0]?.id,
  persoonId: null,
  omschrijving: 'De post doen',
  trede: 'eigen_kracht',
  uitvoerderType: 'zelf',
  uitvoerderNaam: 'Sietske',
  organisatieId: null,
  product: null,
  urenPerWeek: null,
  vanaf: null,
  tot: null,
  zonderEinde: null,
  redenen: {},
  ...over,
})

/** Adds a task through the API. */
export async function metTaak(p: Begonnen, over: Record<string, unknown> = {}): Promise<Ok> {
  return moet(await p.werker.post<Ok>(`${p.plan}/inzetten`, inzet(await zien(p.werker, p.dossier), over)))
}

/** The judgement that a plan needs (TRI-01), decided through the API by the regievoerder. */
export async function triage(
  p: Begonnen,
  oordeel: 'enkelvoudig' | 'complex' = 'enkelvoudig',
  wetten: TriageFeiten['wetten'] = [],
): Promise<void> {
  const pad = `/dossiers/${p.dossier.id}`
  const { version } = moet(await p.werker.get<{ version: number }>(`${pad}/triage`))
  const body = { ...eenFeiten({ wetten }), oordeel, besluit: 'geen', motivatie: 'Besproken aan tafel.' }
  moet(await p.werker.post(`${pad}/triages`, body, { ifMatch: version }))
}

/** Agreed with the hoofdbewoner and definitief, with one own task. */
export async function totDefinitief(...wat: Parameters<typeof begonnen>): Promise<Begonnen> {
  const alles = await begonnen(...wat)
  await triage(alles)
  await metTaak(alles)
  moet(await alles.stap('aanbiedingen'))
  moet(await alles.stap('akkoorden', { persoonId: alles.dossier.personen[0], hoe: 'mondeling' }))
  moet(await alles.stap('vaststellingen'))
  return alles
}

/** The hoofdbewoner of this plan, logged in at the portal. */
export async function inwonerVan(p: Pick<Begonnen, 'server' | 'dossier'>): Promise<Bezoeker> {
  const [rij] = await p.server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[0],
  ])
  const ik = p.server.publiek()
  const uit = await ik.post('/demo/aanmeldingen', { id: rij?.id })
  if (uit.status !== 204) throw new Error(uit.tekst)
  return ik
}
