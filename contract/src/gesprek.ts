import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Plaats = Type.Enum(['huisbezoek', 'kantoor', 'buurtkamer', 'telefoon', 'beeldbellen'], {
  description: 'Waar het gesprek is; bij voorkeur thuis (KTG-01)',
})
const Reden = Type.Enum(['nieuwe_client', 'wijziging_persoonlijke_situatie'])
const Soort = Type.Enum([
  'inwoner',
  'huisgenoot',
  'mantelzorger',
  'netwerk',
  'clientondersteuner',
  'professional',
  'regievoerder',
  'begeleider',
])
const Uitkomst = Type.Enum(['plan', 'advies'])
const Gegeven = Type.Array(Type.Enum(['informatie', 'advies', 'kortdurende_hulp']), {
  maxItems: 3,
  uniqueItems: true,
  description: 'Wat er aan tafel is gegeven als er geen plan komt (KTG-19)',
})
const Structureel = Leeg(
  Type.Boolean({ description: 'Is er voor langere tijd ondersteuning nodig (PLAN-18)?' }),
)
const GesprekSoort = Type.Enum(['keukentafel', 'driegesprek'])
const Conclusie = { conclusie: Tekst(1000), motivering: Tekst(4000) }

/** Somebody at the table: a member of the household by number, somebody else by name (KTG-01). */
export const NieuweGesprekDeelnemer = Obj({
  soort: Soort,
  persoonId: Type.Optional(Id),
  naam: Type.Optional(Tekst(120, 1)),
  relatie: Type.Optional(Tekst(80)),
  uitgenodigd: Type.Boolean(),
  houderId: Type.Optional(Id),
})
export type NieuweGesprekDeelnemer = Static<typeof NieuweGesprekDeelnemer>

export const GesprekDeelnemer = Obj({
  id: Id,
  soort: Soort,
  persoonId: Leeg(Id),
  naam: Type.String(),
  relatie: Leeg(Type.String()),
  uitgenodigd: Type.Boolean(),
  eigenBehoefte: Leeg(Type.String()),
  akkoordOp: Leeg(Tijdstip),
  leestMee: Type.Boolean({ description: 'Heeft een account dat dit gesprek mag lezen' }),
})

/** One person on one leefgebied (KTG-03, KTG-10); `probleem` null = not answered yet. */
export const GesprekAntwoord = Obj({
  persoonId: Id,
  leefgebied: Woord,
  situatie: Tekst(4000),
  eigenKracht: Tekst(4000),
  netwerk: Tekst(4000),
  wens: Tekst(4000),
  probleem: Leeg(Type.Boolean()),
  vragen: Type.Optional(
    Type.Record(Woord, Tekst(2000), { description: 'Vraag van de vragenlijst en het antwoord (KTG-14)' }),
  ),
})

/** Everything that is typed during a gesprek; saved at once, so that nothing is half there. */
export const GesprekAntwoorden = Obj({
  vraag: Tekst(4000),
  achterliggendeVraag: Tekst(4000),
  vraagIsAchterliggend: Type.Boolean({
    description: 'De eerste vraag is ook de vraag erachter (KTG-04)',
  }),
  plaats: Plaats,
  gehoudenOp: Leeg(Dag),
  leefgebieden: Type.Array(Woord, { maxItems: 40 }),
  later: Type.Array(Woord, { maxItems: 40 }),
  mantelzorg: Leeg(Type.Boolean()),
  antwoorden: Type.Array(GesprekAntwoord, { maxItems: 600 }),
})
export type GesprekAntwoorden = Static<typeof GesprekAntwoorden>

const Waarschuwing = Obj({ code: Type.String(), tekst: Type.String(), bron: Type.String() })

export const Gesprek = Obj({
  id: Id,
  dossierId: Id,
  soort: GesprekSoort,
  ...Conclusie,
  reden: Reden,
  geplandOp: Leeg(Tijdstip),
  status: Type.Enum(['gepland', 'lopend', 'afgesloten']),
  uitkomst: Leeg(Uitkomst),
  vervolgOp: Leeg(Id),
  teamvraag: Leeg(Type.String({ description: 'Waarom het team een tweede bezoek vroeg (KTG-11)' })),
  ...GesprekAntwoorden.properties,
  clientondersteuning: Obj({
    aangebodenOp: Leeg(Tijdstip),
    gewenst: Leeg(Type.Boolean()),
    accounts: Type.Array(Obj({ id: Id, naam: Type.String() }), {
      description: 'Cliëntondersteuners die met een account kunnen meelezen',
    }),
  }),
  deelnemers: Type.Array(GesprekDeelnemer),
  leden: Type.Array(
    Obj({
      persoonId: Id,
      naam: Type.String(),
      relatie: Type.String(),
      leeftijd: Leeg(Type.Integer()),
    }),
  ),
  gegeven: Gegeven,
  toelichting: Type.String({ description: 'Wat u meegaf, in eigen woorden' }),
  structureel: Structureel,
  planVerplicht: Leeg(Obj({ bron: Type.String() }), {
    description: 'Deze gemeente vraagt een plan bij ondersteuning voor langere tijd (PLAN-18)',
  }),
  achterliggendVerplicht: Type.Boolean({
    description: 'Deze gemeente vraagt vóór een plan naar de vraag achter de vraag',
  }),
  instrument: Leeg(Obj({ naam: Type.String(), uitgave: Type.String() }), {
    description: 'De vragenlijst waarmee dit gesprek is begonnen (KTG-14)',
  }),
  formulier: Type.Array(
    Obj({
      id: Woord,
      naam: Type.String(),
      onderdelen: Type.Array(Type.String()),
      vragen: Type.Array(Obj({ id: Woord, tekst: Type.String() })),
    }),
    { description: 'Alle leefgebieden van deze gemeente (KTG-02), met de vragen van de vragenlijst' },
  ),
  waarschuwingen: Type.Array(Waarschuwing),
  gewijzigdDoor: Type.String(),
  gewijzigdOp: Tijdstip,
  version: Versie,
  mag: Mag,
})
export type Gesprek = Static<typeof Gesprek>

export const GesprekRij = Obj({
  id: Id,
  reden: Reden,
  plaats: Plaats,
  geplandOp: Leeg(Tijdstip),
  gehoudenOp: Leeg(Dag),
  status: Type.Enum(['gepland', 'lopend', 'afgesloten']),
  uitkomst: Leeg(Uitkomst),
  vervolgOp: Leeg(Id),
  teamvraag: Leeg(Type.String({ description: 'Waarom het team een tweede bezoek vroeg (KTG-11)' })),
  vraag: Type.String(),
  door: Type.String(),
  version: Versie,
})
export type GesprekRij = Static<typeof GesprekRij>

const DossierParams = Obj({ dossierId: Id })
const GesprekParams = Obj({ dossierId: Id, gesprekId: Id })
const DeelnemerParams = Obj({ dossierId: Id, gesprekId: Id, deelnemerId: Id })
const WERKERS = ['sociaal_werker', 'teamleider'] as const

export const gesprekPlannen = operatie({
  id: 'gesprek.plannen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken',
  samenvatting: 'Een keukentafelgesprek afspreken',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'sprak een gesprek af',
  params: DossierParams,
  body: Obj({
    soort: Type.Optional(GesprekSoort),
    reden: Reden,
    plaats: Plaats,
    geplandOp: Leeg(Tijdstip),
    deelnemers: Type.Array(NieuweGesprekDeelnemer, { maxItems: 30 }),
    vervolg: Type.Optional(
      Obj(
        { gesprekId: Id, teamvraag: Tekst(500, 1) },
        { description: 'Een tweede bezoek, omdat het team nog een vraag heeft (KTG-11)' },
      ),
    ),
    clientondersteuningAangeboden: Type.Boolean({
      description: 'De inwoner heeft gehoord dat een cliëntondersteuner gratis is (Wmo 2.3.2 lid 3)',
    }),
  }),
  status: 201,
  antwoord: Obj({ id: Id, version: Versie }),
})

export const gesprekkenTonen = operatie({
  id: 'gesprekken.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/gesprekken',
  samenvatting: 'De gesprekken van een dossier',
  groep: 'Gesprekken',
  recht: 'ingelogd',
  spoor: 'bekeek de gesprekken',
  params: DossierParams,
  status: 200,
  antwoord: Obj({ rijen: Type.Array(GesprekRij), mag: Mag }),
})

export const meelezenTonen = operatie({
  id: 'gesprekken.meelezen',
  methode: 'GET',
  pad: '/gesprekken',
  samenvatting: 'De gesprekken waarvoor u bent uitgenodigd om mee te lezen',
  groep: 'Gesprekken',
  recht: 'ingelogd',
  spoor: 'bekeek welke gesprekken er zijn om mee te lezen',
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(Obj({ id: Id, dossierId: Id, geplandOp: Leeg(Tijdstip), isKlaar: Type.Boolean() }), {
      description: 'Ten hoogste 50, het nieuwste eerst',
    }),
  }),
})

export const gesprekTonen = operatie({
  id: 'gesprek.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}',
  samenvatting: 'Een gesprek met zijn formulier en antwoorden',
  groep: 'Gesprekken',
  recht: 'ingelogd',
  spoor: 'bekeek een gesprek',
  params: GesprekParams,
  status: 200,
  antwoord: Gesprek,
})

export const gesprekVastleggen = operatie({
  id: 'gesprek.vastleggen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/antwoorden',
  samenvatting: 'Alles van een gesprek in één keer bewaren',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'legde een gesprek vast',
  params: GesprekParams,
  body: GesprekAntwoorden,
  ifMatch: true,
  status: 200,
  antwoord: Obj({ version: Versie, gewijzigdOp: Tijdstip, waarschuwingen: Type.Array(Waarschuwing) }),
})

export const deelnemerToevoegen = operatie({
  id: 'gesprek.deelnemer-toevoegen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers',
  samenvatting: 'Iemand aan tafel vragen',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'vroeg iemand bij een gesprek',
  params: GesprekParams,
  body: NieuweGesprekDeelnemer,
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const deelnemerWijzigen = operatie({
  id: 'gesprek.deelnemer-wijzigen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}',
  samenvatting: 'Opschrijven of iemand is uitgenodigd en wat diegene zelf nodig heeft',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'werkte een deelnemer van een gesprek bij',
  params: DeelnemerParams,
  body: Obj({ uitgenodigd: Type.Boolean(), eigenBehoefte: Leeg(Tekst(4000)) }),
  status: 204,
  antwoord: Type.Null(),
})

export const deelnemerVerwijderen = operatie({
  id: 'gesprek.deelnemer-verwijderen',
  methode: 'DELETE',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}',
  samenvatting: 'Iemand doet toch niet mee aan het gesprek',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'haalde iemand van een gesprek af',
  params: DeelnemerParams,
  status: 204,
  antwoord: Type.Null(),
})

export const clientondersteuningAanbieden = operatie({
  id: 'gesprek.clientondersteuning-aanbieden',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/clientondersteuningaanbiedingen',
  samenvatting: 'Vertellen dat een onafhankelijke cliëntondersteuner gratis kan meedenken',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'bood cliëntondersteuning aan',
  params: GesprekParams,
  body: Obj({ gewenst: Leeg(Type.Boolean({ description: 'Wat de inwoner antwoordde' })) }),
  status: 200,
  antwoord: Obj({ aangebodenOp: Tijdstip, gewenst: Leeg(Type.Boolean()) }),
})

export const gesprekAfsluiten = operatie({
  id: 'gesprek.afsluiten',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/afsluitingen',
  samenvatting: 'Het gesprek afronden: met een plan of met advies',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'rondde een gesprek af',
  params: GesprekParams,
  body: Obj({
    // Not chosen yet is told together with all else that is missing.
    uitkomst: Leeg(Uitkomst),
    bevestigd: Type.Array(Type.String({ pattern: '^[a-z0-9-]{1,100}$' }), {
      maxItems: 10,
      description: 'De waarschuwingen die u zag en toch bevestigt',
    }),
    gegeven: Type.Optional(Gegeven),
    toelichting: Type.Optional(Tekst(2000)),
    structureel: Type.Optional(Structureel),
  }),
  ifMatch: true,
  status: 200,
  antwoord: Obj({
    uitkomst: Uitkomst,
    doelen: Type.Array(Obj({ persoonId: Id, leefgebied: Woord, tekst: Type.String() })),
    planId: Leeg(Id),
    version: Versie,
  }),
})

export const driegesprekConcluderen = operatie({
  id: 'driegesprek.concluderen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/conclusie',
  samenvatting: 'De gezamenlijke conclusie van een driegesprek opschrijven',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'schreef de conclusie van een driegesprek op',
  params: GesprekParams,
  body: Obj(Conclusie),
  ifMatch: true,
  status: 200,
  antwoord: Obj({ version: Versie }),
})

export const driegesprekAkkoord = operatie({
  id: 'driegesprek.akkoord',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}/akkoorden',
  samenvatting: 'Opschrijven dat een deelnemer het eens is met de conclusie',
  groep: 'Gesprekken',
  recht: WERKERS,
  spoor: 'legde een akkoord met de conclusie van een driegesprek vast',
  params: DeelnemerParams,
  ifMatch: true,
  status: 200,
  antwoord: Obj({ akkoordOp: Tijdstip }),
})
