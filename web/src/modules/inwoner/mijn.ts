import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { roepAan, type AntwoordBij } from '../../api/client.ts'

export type MijnDossier = AntwoordBij<'GET /mijn/dossiers'>['dossiers'][number]
export type Lezing = AntwoordBij<'GET /mijn/dossiers/{dossierId}/lezingen'>['lezingen'][number]
export type Toegang = AntwoordBij<'GET /dossiers/{dossierId}/toegang'>
export type Partij = Toegang['nu'][number]
export type Plan = NonNullable<AntwoordBij<'GET /dossiers/{dossierId}/plan'>['plan']>

const dossiersVraag = queryOptions({
  queryKey: ['mijn', 'dossiers'],
  queryFn: () => roepAan('GET /mijn/dossiers'),
})

/** The dossier that is shown: the one in the address (`?dossier=7`) if it is one's own, else the first. */
export function useMijnDossier(): { dossier: MijnDossier | undefined; alle: readonly MijnDossier[] } {
  const { dossiers } = useSuspenseQuery(dossiersVraag).data
  const gevraagd = Number(new URLSearchParams(location.search).get('dossier'))
  return { dossier: dossiers.find((d) => d.id === gevraagd) ?? dossiers[0], alle: dossiers }
}

export const planVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['mijn', dossierId, 'plan'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/plan', { params: { dossierId } }),
  })
export const toegangVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['mijn', dossierId, 'toegang'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/toegang', { params: { dossierId } }),
  })
export const lezingenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['mijn', dossierId, 'lezingen'],
    queryFn: () => roepAan('GET /mijn/dossiers/{dossierId}/lezingen', { params: { dossierId } }),
  })
export const brievenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: ['mijn', dossierId, 'brieven'],
    queryFn: () => roepAan('GET /mijn/dossiers/{dossierId}/brieven', { params: { dossierId } }),
  })

/** The delen in plain words: what somebody reads. */
export const DEEL: Readonly<Record<Partij['delen'][number], string>> = {
  kern: 'wie er in uw huis woont en hoe u te bereiken bent',
  gesprek: 'wat er in de gesprekken is gezegd',
  plan: 'uw plan',
  inzet: 'welke hulp u krijgt',
  besluit: 'besluiten en brieven',
  bericht: 'berichten met de organisatie die u helpt',
  jeugd: 'wat over uw kinderen gaat',
  veiligheid: 'wat over veiligheid gaat',
  melder: 'wie de melding deed',
}

const ROL: Readonly<Record<string, string>> = {
  sociaal_werker: 'Sociaal werker',
  deskundig: 'Deskundige',
  teamleider: 'Teamleider',
  consulent: 'Consulent',
  berichtenverwerker: 'Administratie',
  aanbieder: 'Medewerker van de hulp',
  vrijwilliger: 'Vrijwilliger',
  consulent_sociale_zaken: 'Consulent van Sociale Zaken',
  functioneel_beheerder: 'Beheerder van het systeem',
  inwoner: 'Iemand uit uw huishouden',
  helper: 'Iemand die u helpt',
  systeem: 'De computer, zonder mens',
}
/** A role as the inwoner reads it. */
export const rolWoord = (rol: string): string => ROL[rol] ?? 'Medewerker'
