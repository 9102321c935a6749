import { queryOptions } from '@tanstack/react-query'
import type { AttenderingSoort } from '@keukentafel/contract'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { dossierPad } from '../dossier/dossier.ts'
import type { TabPad } from '../dossier/tabs.ts'

export type Attendering = AntwoordBij<'GET /attenderingen'>['rijen'][number]
export const ATTENDERING_PAD = '/nieuw'

const SLEUTEL = 'attenderingen'
export const attenderingenVraag = queryOptions({
  queryKey: [SLEUTEL, 'lijst'],
  queryFn: () => roepAan('GET /attenderingen'),
})
const MINUUT = 60_000
/** Asked each minute while the page is in sight. */
export const aantalVraag = queryOptions({
  queryKey: [SLEUTEL, 'aantal'],
  queryFn: () => roepAan('GET /attenderingen/aantal'),
  refetchInterval: MINUUT,
  refetchOnWindowFocus: true,
})
export const alleVragen = { queryKey: [SLEUTEL] }

type Wat = {
  /** what happened, after the name of who did it when there is one */
  readonly zin: (door: string) => string
  /** the tab of the dossier where it stands */
  readonly tab: TabPad
}
const WAT: Readonly<Record<AttenderingSoort, Wat>> = {
  'regie.gekregen': { zin: (door) => `${door} gaf u de regie.`, tab: '' },
  'signaal.bij-dossier': { zin: (door) => `${door} voegde een melding toe.`, tab: '' },
  'signaal.van-thuis': { zin: (door) => `${door} gaf door wat thuis opviel.`, tab: '/plan' },
  'taak.aanvaard': { zin: (door) => `${door} zegt ja tegen een taak.`, tab: '/plan' },
  'uren.afwijking': { zin: () => 'De uren van een taak wijken af van de afspraak.', tab: '/plan' },
  'terugval.gemeld': {
    zin: (door) => `${door} meldt dat het slechter gaat. Plan een gesprek.`,
    tab: '/plan',
  },
  'taak.geweigerd': { zin: (door) => `${door} zegt nee tegen een taak. Zoek een ander.`, tab: '/plan' },
  'plan.akkoord': { zin: (door) => `${door} legde een akkoord vast op het plan.`, tab: '/plan' },
  'plan.volgen': { zin: (door) => `${door} maakt het plan. Uw team volgt.`, tab: '/plan' },
  'plan.afschalen': {
    zin: () => 'Er is minder hulp nodig in een plan dat uw team volgt.',
    tab: '/plan',
  },
  'verslag.aangevuld': {
    zin: (door) => `${door} schreef iets bij het verslag van een gesprek.`,
    tab: '/gesprek',
  },
  'inbreng.gedaan': { zin: (door) => `${door} schreef zelf iets voor het plan.`, tab: '/plan' },
  'toestemming.ingetrokken': { zin: (door) => `${door} stopte een toestemming.`, tab: '/toegang' },
  'levering.gestart': { zin: () => 'De hulp van een aanbieder is begonnen.', tab: '/plan' },
  'levering.gestopt': { zin: () => 'De hulp van een aanbieder is gestopt.', tab: '/plan' },
  'opschaling.gevraagd': { zin: (door) => `${door} vraagt uw akkoord op een opschaling.`, tab: '/regie' },
  'opschaling.besloten': { zin: (door) => `${door} besliste over de opschaling.`, tab: '/regie' },
  'begeleider.gevraagd': { zin: (door) => `${door} vraagt om een andere begeleider.`, tab: '/regie' },
  'aanvraag.verder': {
    zin: (door) => `${door} bracht een aanvraag verder. Kijk hoe ver die is.`,
    tab: '/besluit',
  },
  'overdracht.geaccepteerd': { zin: (door) => `${door} accepteert de overdracht.`, tab: '/regie' },
  'overdracht.geweigerd': {
    zin: (door) => `${door} weigert de overdracht. Kijk hoe het verder gaat.`,
    tab: '/regie',
  },
  'procesregie.gekregen': { zin: (door) => `${door} gaf u de procesregie voor jeugd.`, tab: '' },
  'bijstand.gedeeld': {
    zin: (door) => `${door} vraagt u mee te denken. De inwoner vindt het goed dat u het plan leest.`,
    tab: '/plan',
  },
  'werkafspraak.gekregen': { zin: (door) => `${door} sprak iets met u af.`, tab: '/plan' },
  'werkafspraak.laat': { zin: () => 'U deed een afspraak nog niet. De dag is voorbij.', tab: '/plan' },
  'werkafspraak.bericht': { zin: (door) => `${door} schreef iets bij een afspraak.`, tab: '/plan' },
  'werkafspraak.gedaan': { zin: (door) => `${door} deed wat was afgesproken.`, tab: '/plan' },
  'zorgen.gemeld': { zin: (door) => `${door} maakt zich zorgen. Kijk wat er nodig is.`, tab: '/regie' },
  'zorgen.blijft': {
    zin: (door) => `${door} bekeek de zorgen van een helper. De regie blijft bij u.`,
    tab: '/regie',
  },
  'opschaling.stabiel': {
    zin: (door) => `${door} meldt dat een probleem stabiel is. Kan het lichter?`,
    tab: '/regie',
  },
}

/** "Bas Veenstra gaf u de regie." */
export const attenderingZin = ({ soort, door }: Pick<Attendering, 'soort' | 'door'>): string =>
  WAT[soort].zin(door ?? 'Iemand')
/** Where it can be read: a tab of the dossier. */
export const attenderingPad = ({ soort, dossierId }: Pick<Attendering, 'soort' | 'dossierId'>): string =>
  dossierPad(dossierId, WAT[soort].tab)
