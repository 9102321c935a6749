import type { AntwoordVan, gesprekTonen, GesprekAntwoorden } from '@keukentafel/contract'
import type { Bezoeker, TestServer } from '../../../../tests/support/server.ts'
import { maakDossier, type DossierWensen, type TestDossier } from '../dossier/dossier.test-data.ts'

export type GesprekBeeld = AntwoordVan<typeof gesprekTonen>
export type TestGesprek = {
  readonly dossier: TestDossier
  readonly werker: Bezoeker
  readonly id: number
  readonly pad: string
}

/** A gesprek at home of a new dossier, planned through the API by its regievoerder. */
export async function maakGesprek(
  server: TestServer,
  wensen: DossierWensen = {},
  bij: Record<string, unknown> = {},
): Promise<TestGesprek> {
  const dossier = await maakDossier(server, wensen)
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  const werker = await server.als(wie?.naam ?? '')
  const uit = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, {
    reden: 'nieuwe_client',
    plaats: 'huisbezoek',
    geplandOp: null,
    deelnemers: [],
    clientondersteuningAangeboden: true,
    ...bij,
  })
  if (uit.status !== 201) throw new Error(uit.tekst)
  return { dossier, werker, id: uit.body.id, pad: `/dossiers/${dossier.id}/gesprekken/${uit.body.id}` }
}

/** The end of a gesprek that leads to no plan. */
export const ADVIES = {
  uitkomst: 'advies',
  bevestigd: [] as string[],
  gegeven: ['advies'],
  toelichting: 'Bel gerust nog eens.',
  structureel: false,
} as const

/** What is typed, with nothing in it; give what differs. */
export const antwoorden = (wat: Partial<GesprekAntwoorden> = {}): GesprekAntwoorden => ({
  vraag: 'Ik wil niet de hele dag naar de klok zitten kijken.',
  achterliggendeVraag: '',
  vraagIsAchterliggend: true,
  plaats: 'huisbezoek',
  gehoudenOp: null,
  leefgebieden: [],
  later: [],
  mantelzorg: null,
  antwoorden: [],
  ...wat,
})

/** One answer; give what differs. */
export const antwoord = (
  persoonId: number,
  leefgebied: string,
  wat: Partial<GesprekAntwoorden['antwoorden'][number]> = {},
): GesprekAntwoorden['antwoorden'][number] => ({
  persoonId,
  leefgebied,
  situatie: '',
  eigenKracht: '',
  netwerk: '',
  wens: '',
  probleem: null,
  ...wat,
})
