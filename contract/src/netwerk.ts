import { Type, type Static } from 'typebox'
import { Id, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })

/** Somebody around the table of the household, or a chair that is still empty (KTG-09). */
export const NetwerkPersoonInvoer = Obj({
  soort: Type.Enum(['naaste', 'professional', 'open'], {
    description: 'naaste is rond getekend, professional vierkant, open is een lege stoel',
  }),
  naam: Tekst(120, 1),
  relatie: Tekst(80),
  bijdrage: Tekst(500),
  wilHelpen: Leeg(Type.Boolean({ description: 'Leeg zolang het niet gevraagd is' })),
  kring: Type.Integer({ minimum: 1, maximum: 3, description: '1 is dichtbij, 3 is verder weg' }),
  hoek: Type.Integer({ minimum: 0, maximum: 359, description: 'Plek rond de tafel in graden, 0 is boven' }),
})
export type NetwerkPersoonInvoer = Static<typeof NetwerkPersoonInvoer>

export const Netwerk = Obj({
  leden: Type.Array(Obj({ id: Id, naam: Type.String() }), { description: 'Het huishouden aan tafel' }),
  personen: Type.Array(Obj({ id: Id, ...NetwerkPersoonInvoer.properties, version: Versie })),
  methode: Leeg(Woord),
  methoden: Type.Array(Obj({ id: Woord, naam: Type.String(), bron: Type.String() }), {
    description: 'De methoden voor het netwerk die deze gemeente noemt',
  }),
  version: Versie,
  mag: Mag,
})
export type Netwerk = Static<typeof Netwerk>

/** A task that the network card proposes for the plan; it counts for nothing until somebody takes it over. */
const Voorstel = Obj({
  id: Id,
  uitvoerderType: Type.Literal('netwerk'),
  uitvoerderNaam: Type.String(),
  omschrijving: Type.String(),
  trede: Leeg(Woord),
})

const dossier = Obj({ dossierId: Id })
const persoon = Obj({ dossierId: Id, persoonId: Id })
const plan = Obj({ dossierId: Id, planId: Id })
const voorstel = Obj({ dossierId: Id, planId: Id, persoonId: Id })
const WERKERS = ['sociaal_werker', 'teamleider'] as const
const PLANMAKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const
const groep = 'Netwerk'
const Antwoord = Obj({ id: Id, version: Versie })

export const netwerkTonen = operatie({
  id: 'netwerk.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/netwerk',
  samenvatting: 'De netwerkkaart van het huishouden',
  groep,
  recht: 'ingelogd',
  spoor: 'bekeek het netwerk',
  params: dossier,
  status: 200,
  antwoord: Netwerk,
})

export const netwerkMethodeKiezen = operatie({
  id: 'netwerk.methode-kiezen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/netwerk',
  samenvatting: 'Opschrijven met welke methode het netwerk in kaart komt',
  groep,
  recht: WERKERS,
  spoor: 'koos een methode voor het netwerk',
  params: dossier,
  body: Obj({ methode: Leeg(Woord) }),
  ifMatch: true,
  status: 200,
  antwoord: Obj({ version: Versie }),
})

export const netwerkPersoonToevoegen = operatie({
  id: 'netwerk.persoon-toevoegen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/netwerk/personen',
  samenvatting: 'Iemand op de netwerkkaart zetten',
  groep,
  recht: WERKERS,
  spoor: 'zette iemand op de netwerkkaart',
  params: dossier,
  body: NetwerkPersoonInvoer,
  status: 201,
  antwoord: Antwoord,
})

export const netwerkPersoonWijzigen = operatie({
  id: 'netwerk.persoon-wijzigen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/netwerk/personen/{persoonId}',
  samenvatting: 'Iemand op de netwerkkaart wijzigen of verplaatsen',
  groep,
  recht: WERKERS,
  spoor: 'wijzigde iemand op de netwerkkaart',
  params: persoon,
  body: NetwerkPersoonInvoer,
  ifMatch: true,
  status: 200,
  antwoord: Antwoord,
})

export const netwerkPersoonVerwijderen = operatie({
  id: 'netwerk.persoon-verwijderen',
  methode: 'DELETE',
  pad: '/dossiers/{dossierId}/netwerk/personen/{persoonId}',
  samenvatting: 'Iemand van de netwerkkaart halen',
  groep,
  recht: WERKERS,
  spoor: 'haalde iemand van de netwerkkaart',
  params: persoon,
  ifMatch: true,
  status: 204,
  antwoord: Type.Null(),
})

export const voorstellenTonen = operatie({
  id: 'voorstellen.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/plannen/{planId}/voorstellen',
  samenvatting: 'De taken die het netwerk voor dit plan voorstelt',
  groep,
  recht: 'ingelogd',
  spoor: 'bekeek wat het netwerk voorstelt',
  params: plan,
  status: 200,
  antwoord: Obj({ rijen: Type.Array(Voorstel), mag: Mag }),
})

export const voorstelOvernemen = operatie({
  id: 'voorstel.overnemen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/plannen/{planId}/voorstellen/{persoonId}/overnames',
  samenvatting: 'Een voorgestelde taak van het netwerk in het plan zetten',
  groep,
  recht: PLANMAKERS,
  spoor: 'nam een taak van het netwerk in het plan op',
  params: voorstel,
  body: Obj({
    doelId: Id,
    omschrijving: Tekst(500, 1),
    trede: Woord,
    redenen: Type.Record(Woord, Tekst(2000), {
      description: 'Per lagere trede: waarom die niet genoeg is',
    }),
  }),
  status: 201,
  antwoord: Antwoord,
})

export const voorstelAfwijzen = operatie({
  id: 'voorstel.afwijzen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/plannen/{planId}/voorstellen/{persoonId}/afwijzingen',
  samenvatting: 'Een voorgestelde taak van het netwerk niet opnemen',
  groep,
  recht: PLANMAKERS,
  spoor: 'nam een taak van het netwerk niet op',
  params: voorstel,
  status: 204,
  antwoord: Type.Null(),
})
