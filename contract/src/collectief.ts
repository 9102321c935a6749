import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** A vraag of the wijk, not of one person: no name, no dossier (SIG-05). */
const CollectieveVraag = Obj({
  id: Id,
  kenmerk: Type.String(),
  gebiedId: Id,
  gebied: Type.String(),
  vraag: Type.String(),
  kanaal: Type.String(),
  status: Keuze(['nieuw', 'opgepakt', 'klaar']),
  afspraak: Leeg(Type.String({ description: 'Wat er is afgesproken, en met wie' })),
  ontvangenOp: Tijdstip,
  dagenOud: Type.Integer({ minimum: 0 }),
  version: Versie,
  mag: Mag,
})
export type CollectieveVraag = Static<typeof CollectieveVraag>

const VRAAG = Tekst(1000, 1)

export const collectieveVragenTonen = operatie({
  id: 'collectieve-vragen.tonen',
  methode: 'GET',
  pad: '/collectieve-vragen',
  samenvatting: 'De vragen van de wijken waar u werkt',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: { geen: 'vragen van een wijk; er staat niemand in' },
  status: 200,
  antwoord: Obj({
    programma: Leeg(Type.String({ description: 'Leeg: deze gemeente houdt geen vragen van de wijk bij' })),
    wijken: Type.Array(Obj({ id: Id, naam: Type.String() })),
    rijen: Type.Array(CollectieveVraag),
  }),
})

export const collectieveVraagOpnemen = operatie({
  id: 'collectieve-vraag.opnemen',
  methode: 'POST',
  pad: '/collectieve-vragen',
  samenvatting: 'Een vraag van de wijk opschrijven',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'schreef een vraag van de wijk op',
  body: Obj({ gebiedId: Id, vraag: VRAAG, kanaal: Tekst(60, 1) }),
  status: 201,
  antwoord: CollectieveVraag,
})

export const signaalCollectiefMaken = operatie({
  id: 'signaal.collectief-maken',
  methode: 'POST',
  pad: '/signalen/{signaalId}/collectieve-vragen',
  samenvatting: 'Een signaal is een vraag van de wijk; het signaal sluit en er komt geen dossier',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'maakte van een signaal een vraag van de wijk',
  params: Obj({ signaalId: Id }),
  body: Obj({ vraag: VRAAG }),
  ifMatch: true,
  status: 201,
  antwoord: CollectieveVraag,
})

export const collectieveVraagOpvolgen = operatie({
  id: 'collectieve-vraag.opvolgen',
  methode: 'POST',
  pad: '/collectieve-vragen/{vraagId}/opvolgingen',
  samenvatting: 'Opschrijven wat er met een vraag van de wijk gebeurt',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'schreef op wat er met een vraag van de wijk gebeurt',
  params: Obj({ vraagId: Id }),
  body: Obj({ status: Keuze(['opgepakt', 'klaar']), afspraak: Tekst(500) }),
  ifMatch: true,
  status: 201,
  antwoord: CollectieveVraag,
})
