import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

export type Bijstand = AntwoordBij<'GET /dossiers/{dossierId}/bijstand'>
type Body = BodyBij<'PUT /dossiers/{dossierId}/bijstand'>

export const bijstandVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'bijstand'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/bijstand', { params: { dossierId } }),
  })

export const ANTWOORD: Readonly<Record<Body['antwoord'], string>> = {
  nee: 'Nee',
  bijstand: 'Ja, bijstand',
  participatievoorziening: 'Ja, een participatievoorziening',
  beide: 'Ja, allebei',
  weet_niet: 'Weet ik niet',
}
export const DELEN: Readonly<Record<Body['delen'], string>> = {
  ja: 'Ja',
  nee: 'Nee',
  niet_gevraagd: 'Nog niet gevraagd',
}
export const speeltMee = (antwoord: string): boolean => !['', 'nee', 'weet_niet'].includes(antwoord)

/** Somebody without an account is typed. */
export const ANDERS = 'anders'

export type Velden = {
  antwoord: Body['antwoord'] | ''
  persoonId: string
  'contact/consulentId': string
  'contact/naam': string
  'contact/bereikbaar': string
  delen: Body['delen']
  hoe: NonNullable<Body['hoe']> | ''
}

const eenPersoon = ({ persoonId, personen }: Bijstand): string => {
  const [enige, ...meer] = personen
  const id = persoonId ?? (meer.length === 0 ? enige?.id : undefined)
  return id === undefined ? '' : String(id)
}
const eenConsulent = ({ contact, consulenten }: Bijstand): string => {
  const id = contact === null ? consulenten[0]?.id : contact.consulentId
  return id == null ? ANDERS : String(id)
}
const GEZEGD = { gedeeld: 'ja', nee: 'nee', gestopt: 'niet_gevraagd', niet: 'niet_gevraagd' } as const

/** What the form begins with: what stands in the dossier is not asked again. */
export const beginVelden = (b: Bijstand): Velden => ({
  antwoord: b.antwoord ?? '',
  persoonId: eenPersoon(b),
  'contact/consulentId': eenConsulent(b),
  'contact/naam': b.contact?.consulentId === null ? b.contact.naam : '',
  'contact/bereikbaar': b.contact?.bereikbaar ?? '',
  delen: GEZEGD[b.delen],
  hoe: '',
})

/** What is sent; with nothing that plays a role there is no contact to send, and what stood there stays. */
export function toBody(v: Velden & { antwoord: Body['antwoord'] }): Body {
  if (!speeltMee(v.antwoord))
    return { antwoord: v.antwoord, persoonId: null, contact: null, delen: 'niet_gevraagd', hoe: null }
  const isAnders = v['contact/consulentId'] === ANDERS
  return {
    antwoord: v.antwoord,
    persoonId: v.persoonId === '' ? null : Number(v.persoonId),
    contact: {
      consulentId: isAnders ? null : Number(v['contact/consulentId']),
      naam: isAnders ? v['contact/naam'] : '',
      bereikbaar: v['contact/bereikbaar'],
    },
    delen: v.delen,
    hoe: v.hoe === '' ? null : v.hoe,
  }
}
