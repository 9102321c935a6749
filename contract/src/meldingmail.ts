import { Type } from 'typebox'
import { Keuze, Leeg, Mag, Obj } from './bouwstenen.ts'
import { DOSSIERROLLEN, operatie } from './operatie.ts'

/** How often somebody hears by mail that something is new. */
export const MELDINGMAIL = ['geen', 'dagelijks'] as const
const Instelling = Obj({
  keuze: Keuze(MELDINGMAIL),
  adres: Leeg(Type.String({ description: 'Uw eigen e-mailadres, uit de lijst van medewerkers' })),
  mag: Mag,
})

export const meldingmailTonen = operatie({
  id: 'meldingmail.tonen',
  methode: 'GET',
  pad: '/attenderingen/mailinstelling',
  samenvatting: 'Of u per e-mail hoort dat er iets nieuws is',
  groep: 'Werklijst',
  recht: DOSSIERROLLEN,
  spoor: { geen: 'gaat over uzelf' },
  status: 200,
  antwoord: Instelling,
})

export const meldingmailKiezen = operatie({
  id: 'meldingmail.kiezen',
  methode: 'PUT',
  pad: '/attenderingen/mailinstelling',
  samenvatting: 'Kiezen of u elke dag een e-mail krijgt als er iets nieuws is; er staat geen inhoud in',
  groep: 'Werklijst',
  recht: DOSSIERROLLEN,
  spoor: 'koos of er een e-mail komt',
  body: Obj({ keuze: Keuze(MELDINGMAIL) }),
  status: 200,
  antwoord: Instelling,
})
