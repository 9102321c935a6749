import type { Opvolging, SignaalDetail, SignaalRij } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { rollenVan } from '../regie/index.ts'
import type {
  BezoekerRij,
  MelderRij,
  SignaalDetailRij,
  SignaalKernRij,
  SignaalLijstRij,
} from './postvak.store.ts'
import { magMetSignaal, type SignaalBetrekking } from './signaal.policy.ts'
import { postvakRoodVanaf, teKiezenSluitredenen, volgendeStatussen, ZORG_KANAAL } from './signaal.rules.ts'

type Bij = { readonly beleid: Beleid; readonly wie: Wie; readonly vandaag: Temporal.PlainDate }

const adresVan = ({ straat, postcode, huisnummer, toevoeging }: SignaalKernRij): string =>
  [straat ?? postcode?.replace(/^(....)(..)$/, '$1 $2'), `${String(huisnummer ?? '')}${toevoeging ?? ''}`]
    .filter(Boolean)
    .join(' ')

/** Somebody who wants to stay unknown is not told by kind or organisation either ("the huisarts of ..."; SIG-17). */
const melderVan = (rij: SignaalKernRij) =>
  rij.vertrouwelijk && !rij.melder_zichtbaar
    ? { melderType: null, melderOrganisatie: null }
    : { melderType: rij.melder_type, melderOrganisatie: rij.melder_organisatie }

/** What this beleid lets one do with a signaal (SIG-05, SIG-07, SIG-08, TRI-21). */
export const opvolgbaar = ({ signalering }: Beleid): SignaalBetrekking['kan'] => ({
  poging: signalering.contact.wijzen.length > 0,
  inschatten: signalering.inschatting.aan,
  outreach: signalering.outreachend.aan,
  collectief: signalering.collectief !== null,
  doelgroep: signalering.doelgroepen !== null,
})

function toKern(rij: SignaalKernRij, bij: Bij) {
  const ontvangen = dagInNederland(rij.ontvangen_op.toTemporalInstant())
  const wacht = rij.bezoeker_id === null && rij.dossier_id === null && rij.status !== 'gesloten'
  return {
    id: rij.id,
    kenmerk: rij.kenmerk,
    gebiedId: rij.gebied_id,
    gebied: rij.gebied,
    naam: [rij.voornaam, rij.achternaam].filter(Boolean).join(' '),
    adres: adresVan(rij),
    kanaal: rij.kanaal,
    route: rij.route,
    ...melderVan(rij),
    vertrouwelijk: rij.vertrouwelijk,
    status: rij.status,
    ontvangenOp: rij.ontvangen_op.toISOString(),
    dagenOud: ontvangen.until(bij.vandaag, { largestUnit: 'day' }).days,
    isLaat: wacht && Temporal.PlainDate.compare(bij.vandaag, postvakRoodVanaf(bij.beleid, ontvangen)) > 0,
    bezoekerId: rij.bezoeker_id,
    bezoeker: rij.bezoeker,
    bezoekOp: rij.bezoek_op,
    teambesluit: rij.besluit_team,
    vraagtZelfNiet: rij.vraagt_zelf_niet,
    outreachteam: rij.outreachteam,
    version: rij.version,
    mag: [
      ...magMetSignaal(bij.wie, {
        status: rij.status,
        gekoppeld: rij.dossier_id !== null,
        eigenPostvak: rij.eigen_postvak,
        isZorg: rij.kanaal === ZORG_KANAAL,
        kan: opvolgbaar(bij.beleid),
      }),
    ],
  }
}

/** One line of the postvak, with its age and whether it waits too long without a visitor (SIG-18). */
export const toSignaalRij = (rij: SignaalLijstRij, bij: Bij): SignaalRij => ({
  ...toKern(rij, bij),
  begin: rij.begin,
})

/** The whole signaal; `melder` is null for who may not see the deel melder (SIG-17). */
export const toSignaalDetail = (
  rij: SignaalDetailRij,
  melder: MelderRij | undefined,
  bij: Bij & { readonly bezoekers: readonly BezoekerRij[]; readonly opvolging: Opvolging },
): SignaalDetail => ({
  ...toKern(rij, bij),
  voorWie: rij.voor_wie,
  vraag: rij.vraag,
  voornaam: rij.voornaam,
  achternaam: rij.achternaam,
  geboortedatum: rij.geboortedatum,
  telefoon: rij.telefoon,
  email: rij.email,
  straat: rij.straat,
  huisnummer: rij.huisnummer,
  toevoeging: rij.toevoeging,
  postcode: rij.postcode,
  plaats: rij.plaats,
  vindplaats: rij.vindplaats,
  grondslagBenaderen: rij.grondslag_benaderen,
  redenSluiten: rij.reden_sluiten,
  aangenomenDoor: rij.aangenomen_door,
  melder: melder ?? null,
  dossier:
    rij.dossier_id === null || rij.dossier_kenmerk === null
      ? null
      : { id: rij.dossier_id, kenmerk: rij.dossier_kenmerk },
  statussen: [...volgendeStatussen(rij.status)],
  sluitredenen: (rij.status === 'gesloten'
    ? bij.beleid.aanmelding.sluitredenen
    : teKiezenSluitredenen(bij.beleid)
  ).map(({ id, naam }) => ({ id, naam })),
  mogelijkeBezoekers: bij.bezoekers.map(({ id, naam }) => ({ id, naam })),
  mogelijkeRegievoerders: bij.bezoekers
    .filter(({ functie }) => rollenVan(bij.beleid, 'wmo', functie).length > 0)
    .map(({ id, naam }) => ({ id, naam })),
  opvolging: bij.opvolging,
})
