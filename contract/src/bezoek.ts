import { Type } from 'typebox'
import { Dag, Id, Leeg, Obj, Tijdstip, Versie } from './bouwstenen.ts'
import { GesprekAntwoorden } from './gesprek.ts'
import { operatie } from './operatie.ts'

const WERKERS = ['sociaal_werker', 'teamleider'] as const
const groep = 'Bezoeken zonder internet'
const params = Obj({ dossierId: Id, gesprekId: Id })

/** What opens the visits on a device: 32 bytes, base64. It belongs to this login and ends with it (ADR 0017). */
const Sleutel = Type.String({
  pattern: '^[A-Za-z0-9+/]{43}=$',
  description: 'Sleutel van deze login, base64',
})

export const bezoekenTonen = operatie({
  id: 'bezoeken.tonen',
  methode: 'GET',
  pad: '/bezoeken',
  samenvatting: 'De gesprekken van een dag, om mee te nemen',
  groep,
  recht: WERKERS,
  spoor: 'bekeek de gesprekken van een dag',
  query: Obj({ dag: Type.Optional(Dag) }),
  status: 200,
  antwoord: Obj({
    dag: Dag,
    rijen: Type.Array(
      Obj({
        gesprekId: Id,
        dossierId: Id,
        naam: Type.String(),
        adres: Type.String(),
        geplandOp: Tijdstip,
        plaats: Type.String(),
      }),
      { description: 'Ten hoogste 50, op tijd' },
    ),
    bewarenUren: Type.Integer({
      minimum: 0,
      description: 'Zo lang blijft een bezoek op een apparaat; 0 is uit',
    }),
  }),
})

export const bezoekMeenemen = operatie({
  id: 'bezoek.meenemen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/meenames',
  samenvatting: 'Een gesprek meenemen op dit apparaat, voor als er geen internet is',
  groep,
  recht: WERKERS,
  spoor: 'nam een gesprek mee op een apparaat',
  params,
  vers: true,
  status: 201,
  antwoord: Obj({ sleutel: Sleutel, verlooptOp: Tijdstip }),
})

export const bezoekSleutelTonen = operatie({
  id: 'bezoeksleutel.tonen',
  methode: 'GET',
  pad: '/sessie/bezoeksleutel',
  samenvatting: 'De sleutel van deze login voor wat op dit apparaat staat',
  groep,
  recht: WERKERS,
  spoor: { geen: 'het meenemen zelf staat in het spoor' },
  status: 200,
  antwoord: Obj({ sleutel: Leeg(Sleutel), verlooptOp: Leeg(Tijdstip) }),
})

export const gesprekUitwisselen = operatie({
  id: 'gesprek.uitwisselen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/uitwisselingen',
  samenvatting: 'Versturen wat zonder internet in een gesprek is geschreven',
  groep,
  recht: WERKERS,
  spoor: 'verstuurde wat zonder internet in een gesprek is geschreven',
  params,
  body: GesprekAntwoorden,
  ifMatch: true,
  status: 200,
  antwoord: Obj({ version: Versie, gewijzigdOp: Tijdstip }),
})
