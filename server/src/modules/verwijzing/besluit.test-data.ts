import type { Bezoeker, TestServer } from '../../../../tests/support/server.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

type Ok = { id: number; version: number }
type Plan = { plan: { id: number; version: number; doelen: { id: number }[]; inzetten: Ok[] } }

const TEKSTEN = {
  situatie: 'Woont alleen, veel prikkels zijn te veel.',
  ondersteuningsvraag: 'Ik wil weer een dag met ritme.',
  eigenKracht: 'Staat zelf op.',
  netwerk: 'Een zus op afstand.',
  collectief: '',
  professioneel: '',
  regisseurNaam: null,
  regisseurRol: null,
  verwachteDuurWeken: 52,
}

export type Taak = { trede: string; product: string | null; redenen: Record<string, string> }
export type PlanDossier = {
  readonly dossier: TestDossier
  readonly werker: Bezoeker
  readonly planId: number
  /** in the order of `taken` */
  readonly inzetten: readonly number[]
  readonly persoonId: number
}

const moet = <T>(uit: { status: number; body: T; tekst: string }): T => {
  if (uit.status >= 400) throw new Error(uit.tekst)
  return uit.body
}

const toInzet = (taak: Taak, doelId: number | undefined, persoonId: number) => ({
  omschrijving: 'Ondersteuning',
  uitvoerderType: 'professioneel',
  uitvoerderNaam: 'Zorg (demo)',
  doelId,
  persoonId,
  organisatieId: null,
  urenPerWeek: 4,
  vanaf: null,
  tot: '2030-12-31',
  zonderEinde: null,
  ...taak,
})

async function werkerDie(server: TestServer, deskundig: boolean): Promise<string> {
  const [wie] = await server.kijk<{ naam: string }>(
    `select h.naam from houder h join rol_toekenning r on r.houder_id = h.id and r.rol = 'sociaal_werker'
       join teamlid l on l.medewerker_id = h.id
     where exists (select from rol_toekenning d where d.houder_id = h.id and d.rol = 'deskundig') = $1 order by h.id limit 1`,
    [deskundig],
  )
  if (wie === undefined) throw new Error('zo iemand is er niet in de demo')
  return wie.naam
}

/** A dossier with a plan that is definitief, whose professional tasks are accepted; everything through the API. */
export async function maakPlan(
  server: TestServer,
  taken: readonly Taak[],
  regievoerder = 'deskundig',
): Promise<PlanDossier> {
  const naam = await werkerDie(server, regievoerder === 'deskundig')
  const dossier = await maakDossier(server, { regievoerder: naam })
  const persoonId = dossier.personen[0] ?? 0
  const werker = await server.als(naam)
  const basis = `/dossiers/${dossier.id}/plannen`
  const nu = async () => moet(await werker.get<Plan>(`/dossiers/${dossier.id}/plan`)).plan
  const begin = moet(await werker.post<Ok>(basis, {}))
  const plan = `${basis}/${begin.id}`
  const doelen = [{ tekst: 'Een dag met ritme', leefgebied: null, persoonId: null }]
  moet(await werker.put(plan, { ...TEKSTEN, doelen }, { ifMatch: begin.version }))
  const doelId = (await nu()).doelen[0]?.id
  const inzetten: number[] = []
  for (const taak of taken)
    inzetten.push(moet(await werker.post<Ok>(`${plan}/inzetten`, toInzet(taak, doelId, persoonId))).id)
  await server.kijk(
    `insert into triage (dossier_id, oordeel, voorstel, besluit, beleid_versie, door) values ($1, 'enkelvoudig', '{}', 'wijkteam', 1, $2)`,
    [dossier.id, dossier.regievoerderId],
  )
  const stap = async (wat: string, body?: unknown) =>
    moet(await werker.post(`${plan}/${wat}`, body, { ifMatch: (await nu()).version }))
  await stap('aanbiedingen')
  await stap('akkoorden', { persoonId, hoe: 'mondeling' })
  await stap('vaststellingen')
  for (const id of inzetten)
    moet(await werker.post(`${plan}/inzetten/${id}/antwoorden`, { antwoord: 'aanvaard' }, { ifMatch: 1 }))
  return { dossier, werker, planId: begin.id, inzetten, persoonId }
}
