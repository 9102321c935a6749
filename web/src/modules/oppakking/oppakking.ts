import { queryOptions } from '@tanstack/react-query'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import { adresFouten, telefoonFouten } from '../aanmelden/aanmelden.ts'
import { dossierSleutel } from '../dossier/dossier.ts'
import { datumFout } from '../../ui/Veld.tsx'

export type Oppakking = AntwoordBij<'GET /dossiers/{dossierId}/oppakkingen'>['rijen'][number]
export type Opgepakt = AntwoordBij<'GET /opgepakte-hulpvragen'>
export type Rij = Opgepakt['rijen'][number]
export type Hulpvraag = BodyBij<'POST /opgepakte-hulpvragen'>

export const opgepaktVraag = queryOptions({
  queryKey: ['opgepakte-hulpvragen'],
  queryFn: () => roepAan('GET /opgepakte-hulpvragen'),
})

export const oppakkingenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'oppakkingen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/oppakkingen', { params: { dossierId } }),
    retry: false,
  })

export const oppakkingVraag = (signaalId: number) =>
  queryOptions({
    queryKey: ['oppakking', signaalId],
    queryFn: () => roepAan('GET /signalen/{signaalId}/oppakking', { params: { signaalId } }),
    retry: false,
  })

/** The form as it is typed, named as the body of the operation. */
export type HulpvraagWaarden = Record<
  | 'vraag'
  | 'voornaam'
  | 'achternaam'
  | 'geboortedatum'
  | 'telefoon'
  | 'email'
  | 'straat'
  | 'huisnummer'
  | 'toevoeging'
  | 'postcode'
  | 'plaats'
  | 'doetAl',
  string
> & { weetHet: boolean }

export const LEGE_HULPVRAAG: HulpvraagWaarden = {
  vraag: '',
  voornaam: '',
  achternaam: '',
  geboortedatum: '',
  telefoon: '',
  email: '',
  straat: '',
  huisnummer: '',
  toevoeging: '',
  postcode: '',
  plaats: '',
  doetAl: '',
  weetHet: false,
}

const fout = (veld: string, tekst: string): VeldFout => ({ veld, code: 'invullen', tekst })

/** What can be told without asking the server, in the order of the page. */
export function hulpvraagFouten(w: HulpvraagWaarden): VeldFout[] {
  const datum = datumFout(w.geboortedatum)
  return [
    ...(w.vraag.trim() === '' ? [fout('vraag', 'Schrijf op wat de vraag is.')] : []),
    ...(w.voornaam.trim() === '' ? [fout('voornaam', 'Vul de voornaam in.')] : []),
    ...(w.achternaam.trim() === '' ? [fout('achternaam', 'Vul de achternaam in.')] : []),
    ...(datum === undefined ? [] : [fout('geboortedatum', datum)]),
    ...telefoonFouten('telefoon', w.telefoon),
    ...adresFouten(w),
    ...(w.weetHet
      ? []
      : [
          fout('weetHet', 'Vertel de persoon eerst dat de vraag naar het wijkteam gaat. Zet dan het vinkje.'),
        ]),
  ]
}

/** The form of the verdeling as it is typed, named as the body of the operation. */
export type VerdelingWaarden = Record<
  | 'organisatieDoet'
  | 'wijkteamDoet'
  | 'anderDoet'
  | 'besprokenMet'
  | 'besprokenOp'
  | 'zietTot'
  | 'regievoerderId',
  string
>
/** What is wrong with a verdeling, all that can be told without asking the server, in the order of the page. */
export function verdelingFouten(w: VerdelingWaarden): VeldFout[] {
  const leeg = (veld: keyof VerdelingWaarden) => w[veld].trim() === ''
  const [op, tot] = [datumFout(w.besprokenOp), datumFout(w.zietTot)]
  return [
    ...(leeg('organisatieDoet') && leeg('wijkteamDoet') && leeg('anderDoet')
      ? [fout('wijkteamDoet', 'Schrijf op wie wat doet. Vul ten minste één vak in.')]
      : []),
    ...(leeg('besprokenMet') ? [fout('besprokenMet', 'Schrijf op met wie u dit afsprak.')] : []),
    ...(leeg('besprokenOp') ? [fout('besprokenOp', 'Vul in wanneer u dit afsprak.')] : []),
    ...(op === undefined ? [] : [fout('besprokenOp', op)]),
    ...(tot === undefined ? [] : [fout('zietTot', tot)]),
    ...(leeg('organisatieDoet') || !leeg('zietTot')
      ? []
      : [fout('zietTot', 'De organisatie doet iets. Kies tot en met welke dag zij de vraag leest.')]),
  ]
}

/** Only what was filled in is sent. */
export function toHulpvraag({ weetHet, huisnummer, ...w }: HulpvraagWaarden): Hulpvraag {
  const { vraag, voornaam, achternaam, postcode, ...rest } = w
  const gevuld = Object.entries(rest).flatMap(([naam, waarde]) =>
    waarde.trim() === '' ? [] : [[naam, waarde.trim()] as const],
  )
  return {
    vraag: vraag.trim(),
    voornaam: voornaam.trim(),
    achternaam: achternaam.trim(),
    postcode: postcode.trim(),
    huisnummer: Number(huisnummer),
    weetHet,
    ...Object.fromEntries(gevuld),
  }
}
