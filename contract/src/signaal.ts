import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Lijst, Mag, Obj, Postcode, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'
import { InschattingInvoer, Opvolging, PogingInvoer } from './opvolging.ts'
import { RegieRol } from './triage.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Adres = {
  straat: Type.Optional(Tekst(120)),
  huisnummer: Type.Integer({ minimum: 1, maximum: 99999 }),
  toevoeging: Type.Optional(Tekst(10)),
  postcode: Postcode,
  plaats: Type.Optional(Tekst(80)),
}

/** What anybody may tell us, without login (SIG-01, SIG-17). */
export const SignaalMelding = Obj({
  voorWie: Type.Enum(['zelf', 'ander'], { description: 'Meldt u uzelf of iemand anders?' }),
  melderType: Woord,
  vraag: Tekst(4000, 1),
  voornaam: Type.Optional(Tekst(80)),
  achternaam: Type.Optional(Tekst(120)),
  geboortedatum: Type.Optional(Dag),
  telefoon: Type.Optional(Tekst(30)),
  email: Type.Optional(Tekst(200)),
  ...Adres,
  melder: Type.Optional(
    Obj({
      naam: Type.Optional(Tekst(120)),
      organisatie: Type.Optional(Tekst(120)),
      telefoon: Type.Optional(Tekst(30)),
      email: Type.Optional(Tekst(200)),
      relatie: Type.Optional(Tekst(80)),
    }),
  ),
  vertrouwelijk: Type.Optional(
    Type.Boolean({ description: 'De melder wil onbekend blijven voor de persoon' }),
  ),
  grondslagBenaderen: Type.Optional(Tekst(500)),
  website: Type.Optional(Tekst(200)),
})

/** What a worker writes down during a call or at a vindplaats: the same, with channel, route and "namens". */
export const SignaalOpname = Obj({
  ...SignaalMelding.properties,
  kanaal: Woord,
  route: Type.Enum(['a', 'b', 'c']),
  melderType: Leeg(Woord),
  namens: Type.Optional(Tekst(120)),
  vindplaats: Type.Optional(Tekst(120)),
  signaleerderId: Type.Optional(Id),
  plek: Type.Optional(Woord),
  vraagtZelfNiet: Type.Optional(
    Type.Boolean({ description: 'De persoon vraagt zelf niet om hulp; iemand gaat naar hem toe (SIG-07)' }),
  ),
})

const Ontvangst = Obj({ kenmerk: Type.String(), wijk: Type.String(), reactieVoor: Dag })

const SignaalKern = {
  id: Id,
  kenmerk: Type.String(),
  gebiedId: Id,
  gebied: Type.String(),
  naam: Type.String({ description: 'Om wie het gaat; leeg als dat niet bekend is' }),
  adres: Type.String({ description: 'Straat en huisnummer, of de postcode als de straat niet bekend is' }),
  kanaal: Type.String(),
  route: Type.Enum(['a', 'b', 'c']),
  melderType: Type.Union([Type.String(), Type.Null()], {
    description:
      'Leeg bij een eigen waarneming, en als de melder onbekend wil blijven en u het deel melder niet ziet',
  }),
  melderOrganisatie: Leeg(Type.String()),
  vertrouwelijk: Type.Boolean({ description: 'De melder wil onbekend blijven voor de persoon (SIG-17)' }),
  status: Type.String(),
  ontvangenOp: Tijdstip,
  dagenOud: Type.Integer({ minimum: 0 }),
  isLaat: Type.Boolean({ description: 'Niemand is gekozen om te gaan en de termijn is voorbij' }),
  bezoekerId: Leeg(Id),
  bezoeker: Leeg(Type.String()),
  bezoekOp: Leeg(Dag),
  teambesluit: Leeg(Type.String()),
  vraagtZelfNiet: Type.Boolean({ description: 'De persoon vraagt zelf niet om hulp (SIG-07)' }),
  outreachteam: Leeg(Type.String({ description: 'Het outreachende team dat erheen gaat (SIG-07)' })),
  version: Versie,
  mag: Mag,
}
export const SignaalRij = Obj({
  ...SignaalKern,
  begin: Type.String({ description: 'De eerste woorden van de vraag' }),
})
export type SignaalRij = Static<typeof SignaalRij>

const Tekstje = Leeg(Type.String())
/** One signaal as a worker of the postvak, or of the dossier it belongs to, sees it. */
export const SignaalDetail = Obj({
  ...SignaalKern,
  voorWie: Type.Enum(['zelf', 'ander']),
  vraag: Type.String(),
  voornaam: Tekstje,
  achternaam: Tekstje,
  geboortedatum: Leeg(Dag),
  telefoon: Tekstje,
  email: Tekstje,
  straat: Tekstje,
  huisnummer: Leeg(Type.Integer()),
  toevoeging: Tekstje,
  postcode: Tekstje,
  plaats: Tekstje,
  vindplaats: Tekstje,
  grondslagBenaderen: Tekstje,
  redenSluiten: Tekstje,
  aangenomenDoor: Tekstje,
  melder: Type.Union(
    [
      Obj({ naam: Tekstje, telefoon: Tekstje, email: Tekstje, relatie: Tekstje, namens: Tekstje }),
      Type.Null(),
    ],
    { description: 'Alleen voor wie het deel melder mag zien (SIG-17)' },
  ),
  dossier: Leeg(Obj({ id: Id, kenmerk: Type.String() })),
  statussen: Type.Array(Type.String(), { description: 'Waar dit signaal nu heen kan (SIG-04)' }),
  sluitredenen: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
  mogelijkeBezoekers: Type.Array(Obj({ id: Id, naam: Type.String() })),
  mogelijkeRegievoerders: Type.Array(Obj({ id: Id, naam: Type.String() }), {
    description: 'Wie van het team hier volgens het beleid de regie mag hebben (REG-02)',
  }),
  opvolging: Opvolging,
})
export type SignaalDetail = Static<typeof SignaalDetail>

/** SIG-12: what is known already at an address; says nothing else of a dossier that one may not see. */
const Contact = Obj({
  wijk: Type.String(),
  dossiers: Type.Array(
    Obj({
      kenmerk: Type.String(),
      regievoerder: Type.String({ description: 'Leeg als niemand de regie heeft' }),
      dossierId: Type.Union([Id, Type.Null()], { description: 'Alleen als u dit dossier mag zien' }),
    }),
  ),
  signalen: Type.Array(Obj({ id: Id, kenmerk: Type.String(), ontvangenOp: Tijdstip })),
})

const SignaalId = Obj({ signaalId: Id })

export const signaalMelden = operatie({
  id: 'signaal.melden',
  methode: 'POST',
  pad: '/signalen',
  samenvatting: 'Een signaal of hulpvraag melden, zonder inloggen',
  groep: 'Signalen',
  recht: 'publiek',
  spoor: 'meldde een signaal',
  body: SignaalMelding,
  status: 201,
  antwoord: Ontvangst,
})

export const signaalOpnemen = operatie({
  id: 'signaal.opnemen',
  methode: 'POST',
  pad: '/signaalopnames',
  samenvatting: 'Een signaal opschrijven tijdens een gesprek of op een vindplaats',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider', 'vrijwilliger'],
  spoor: 'schreef een signaal op',
  body: SignaalOpname,
  status: 201,
  antwoord: Ontvangst,
})

export const postvakTonen = operatie({
  id: 'postvak.tonen',
  methode: 'GET',
  pad: '/signalen',
  samenvatting: 'Het postvak van de wijken waar u werkt',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'bekeek het postvak',
  query: Obj({
    status: Type.Optional(Type.Enum(['open', 'gesloten'])),
    gebied: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
  }),
  status: 200,
  antwoord: Lijst(SignaalRij),
})

export const postvakkenTonen = operatie({
  id: 'postvakken.tonen',
  methode: 'GET',
  pad: '/postvakken',
  samenvatting: 'De wijken waar u werkt, hoeveel er open staat en wie er kan gaan',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider', 'vrijwilliger'],
  spoor: { geen: 'telt signalen en noemt collega’s; toont geen signaal' },
  status: 200,
  antwoord: Obj({
    postvakken: Type.Array(
      Obj({
        gebiedId: Id,
        naam: Type.String(),
        isWijk: Type.Boolean({ description: 'Niet: wat in geen wijk ligt, en dus van elk team is' }),
        open: Type.Integer({ minimum: 0 }),
        medewerkers: Type.Array(Id),
      }),
    ),
    medewerkers: Type.Array(Obj({ id: Id, naam: Type.String(), functie: Type.String() })),
    sluitredenen: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
    routes: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
    outreachend: Type.Boolean({ description: 'Er is een lijst van wie zelf niet om hulp vraagt (SIG-07)' }),
  }),
})

export const signaalTonen = operatie({
  id: 'signaal.tonen',
  methode: 'GET',
  pad: '/signalen/{signaalId}',
  samenvatting: 'Eén signaal lezen',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'las een signaal',
  params: SignaalId,
  status: 200,
  antwoord: SignaalDetail,
})

export const signaalVerdelen = operatie({
  id: 'signaal.verdelen',
  methode: 'POST',
  pad: '/signalen/{signaalId}/verdelingen',
  samenvatting: 'Afspreken wie er gaat en wanneer',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'sprak af wie er op bezoek gaat',
  params: SignaalId,
  body: Obj({
    bezoekerId: Id,
    bezoekOp: Type.Optional(Dag),
    teambesluit: Type.Optional(Tekst(500)),
  }),
  ifMatch: true,
  status: 201,
  antwoord: SignaalDetail,
})

export const signaalSluiten = operatie({
  id: 'signaal.sluiten',
  methode: 'POST',
  pad: '/signalen/{signaalId}/sluitingen',
  samenvatting: 'Een signaal sluiten, met een reden uit de lijst',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'sloot een signaal',
  params: SignaalId,
  body: Obj({ reden: Woord }),
  ifMatch: true,
  status: 201,
  antwoord: SignaalDetail,
})

export const contactControleren = operatie({
  id: 'signaal.contact-controleren',
  methode: 'POST',
  pad: '/signalen/{signaalId}/contactcontroles',
  samenvatting: 'Kijken of er op het adres van dit signaal al contact is',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'keek of er al contact was',
  params: SignaalId,
  status: 200,
  antwoord: Contact,
})

export const adresControleren = operatie({
  id: 'adres.contact-controleren',
  methode: 'POST',
  pad: '/contactcontroles',
  samenvatting: 'Kijken of er op een adres al contact is, voordat u een signaal opschrijft',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'keek of er al contact was',
  body: Obj({ postcode: Postcode, huisnummer: Type.Integer({ minimum: 1, maximum: 99999 }) }),
  status: 200,
  antwoord: Contact,
})

export const dossierOpenen = operatie({
  id: 'signaal.dossier-openen',
  methode: 'POST',
  pad: '/signalen/{signaalId}/dossiers',
  samenvatting: 'Een dossier openen bij een signaal, of het signaal toevoegen aan een dossier',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'nam een signaal op in een dossier',
  params: SignaalId,
  body: Obj({
    dossierId: Type.Optional(Id),
    persoon: Type.Optional(
      Obj({
        voornamen: Type.Optional(Tekst(200)),
        tussenvoegsel: Type.Optional(Tekst(20)),
        achternaam: Tekst(200, 1),
        geboortedatum: Type.Optional(Dag),
      }),
    ),
    regievoerderId: Type.Optional(Id),
    rol: Type.Optional(RegieRol),
    tochNieuw: Type.Optional(Tekst(500)),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Obj({
    dossierId: Id,
    kenmerk: Type.String(),
    regievoerder: Type.String(),
    zichtbaar: Type.Boolean({ description: 'Of u dit dossier daarna nog mag zien' }),
  }),
})

export const signaalInschatten = operatie({
  id: 'signaal.inschatten',
  methode: 'POST',
  pad: '/signalen/{signaalId}/inschattingen',
  samenvatting: 'Opschrijven of een signaal wordt opgepakt, en door wie',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'schatte in of een signaal wordt opgepakt',
  params: SignaalId,
  body: InschattingInvoer,
  ifMatch: true,
  status: 201,
  antwoord: SignaalDetail,
})

export const pogingVastleggen = operatie({
  id: 'signaal.poging-vastleggen',
  methode: 'POST',
  pad: '/signalen/{signaalId}/pogingen',
  samenvatting: 'Opschrijven dat u contact zocht, hoe, en wat het opleverde',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'zocht contact na een signaal',
  params: SignaalId,
  body: PogingInvoer,
  status: 201,
  antwoord: SignaalDetail,
})

export const outreachKiezen = operatie({
  id: 'signaal.outreach-kiezen',
  methode: 'POST',
  pad: '/signalen/{signaalId}/outreachkeuzes',
  samenvatting: 'Opschrijven dat iemand zelf niet om hulp vraagt; het outreachende team gaat erheen',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'gaf een signaal aan het outreachende team',
  params: SignaalId,
  body: Obj({
    vraagtZelfNiet: Type.Boolean(),
    teamId: Type.Optional(Id),
  }),
  ifMatch: true,
  status: 201,
  antwoord: SignaalDetail,
})

export const outreachTonen = operatie({
  id: 'outreach.tonen',
  methode: 'GET',
  pad: '/outreachsignalen',
  samenvatting: 'Wie zelf niet om hulp vraagt: wie gaat erheen, en hoe vaak is het geprobeerd',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'bekeek de outreachende werklijst',
  status: 200,
  antwoord: Obj({
    aan: Type.Boolean({ description: 'Deze gemeente werkt met een outreachende werklijst' }),
    rijen: Type.Array(
      Obj({
        ...SignaalRij.properties,
        pogingen: Type.Integer({ minimum: 0 }),
        laatste: Leeg(
          Obj({ op: Dag, wijze: Type.String(), resultaat: Type.String(), isContact: Type.Boolean() }),
        ),
      }),
    ),
  }),
})
