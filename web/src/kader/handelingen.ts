import type { Rol } from '@keukentafel/contract'
import { dossierPad, type Dossier } from '../modules/dossier/dossier.ts'
import { tabsVan } from '../modules/dossier/tabs.ts'
import type { Treffer, ZoekBron } from '../ui/ZoekDialoog.tsx'
import { MELDERS } from '../paden.ts'
import { menuVoor } from './menu.ts'

type Handeling = {
  readonly naar: string
  readonly titel: string
  /** other words that people look for it with */
  readonly ook?: string
  /** Who finds it; the server decides who may do it. */
  readonly rollen: readonly Rol[] | 'iedereen'
}
const WIJKTEAM: readonly Rol[] = ['sociaal_werker', 'teamleider']

/** What somebody does, beside the places of the menu. */
const HANDELINGEN: readonly Handeling[] = [
  {
    naar: '/postvak/nieuw',
    titel: 'Signaal opschrijven',
    ook: 'nieuwe melding zorg',
    rollen: MELDERS,
  },
  { naar: '/werklijst?weergave=team', titel: 'Het werk van mijn team', rollen: WIJKTEAM },
  { naar: '/werklijst?wanneer=te_laat', titel: 'Wat te laat is', ook: 'termijn', rollen: WIJKTEAM },
  { naar: '/nieuw', titel: 'Nieuw in mijn dossiers', ook: 'bel melding', rollen: WIJKTEAM },
  { naar: '/postvak/outreachend', titel: 'Mensen opzoeken', ook: 'outreachend', rollen: WIJKTEAM },
  { naar: '/postvak/wijk', titel: 'Vragen van de wijk', ook: 'collectief', rollen: WIJKTEAM },
  { naar: '/postvak/lijsten', titel: 'Een lijst inlezen', ook: 'screening TOS', rollen: WIJKTEAM },
  { naar: '/postvak/cijfers', titel: 'Cijfers van de wijk', ook: 'doorlooptijd', rollen: ['teamleider'] },
  { naar: '/postvak/signaleerders', titel: 'Wie signalen geeft', ook: 'wijknetwerk', rollen: ['teamleider'] },
  { naar: '/beleid/nieuw', titel: 'Nieuw beleid opstellen', rollen: ['functioneel_beheerder'] },
  { naar: '/spelregels', titel: 'Wat geldt hier?', ook: 'regels beleid bepaling', rollen: 'iedereen' },
  { naar: '/instellingen', titel: 'Mijn instellingen', ook: 'uitloggen wachtwoord', rollen: 'iedereen' },
]

const bij = (rollen: readonly string[], van: Handeling['rollen']): boolean =>
  van === 'iedereen' || van.some((rol) => rollen.includes(rol))

const past = (tekst: string, ...waarin: readonly string[]): boolean =>
  waarin.some((woord) => woord.toLowerCase().includes(tekst.toLowerCase()))

/** The places and acts for these roles; all of them while nothing is typed. */
export const handelingenBron = (rollen: readonly string[], kan: readonly string[]): ZoekBron => {
  const plekken = menuVoor(rollen, kan).map(({ naar, woord }) => ({ naar, titel: woord, ook: '' }))
  const alle = [...plekken, ...HANDELINGEN.filter((h) => bij(rollen, h.rollen))]
  return {
    naam: 'Wat u kunt doen',
    ookLeeg: true,
    zoek: (tekst) =>
      Promise.resolve(
        alle
          .filter(({ titel, ook = '' }) => past(tekst, titel, ook))
          .map(({ naar, titel }): Treffer => ({ sleutel: naar, titel, naar })),
      ),
  }
}

/** The same for the dossier that is open: its pages, as far as this person may see them. */
export const dossierBron = (dossier: Dossier): ZoekBron => ({
  naam: dossier.naam,
  ookLeeg: true,
  zoek: (tekst) =>
    Promise.resolve(
      [
        ...tabsVan(dossier).map(({ pad, woord }) => ({ pad, titel: woord })),
        ...(dossier.delen.includes('gesprek')
          ? [
              { pad: '/netwerk', titel: 'Netwerk tekenen' },
              { pad: '/instrumenten', titel: 'Vragenlijsten' },
            ]
          : []),
      ]
        .filter(({ titel }) => past(tekst, titel))
        .map(({ pad, titel }) => ({ sleutel: `dossier ${pad}`, titel, naar: dossierPad(dossier.id, pad) })),
    ),
})
