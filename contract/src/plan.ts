import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const UITVOERDERS = ['zelf', 'mantelzorger', 'netwerk', 'vrijwilliger', 'professioneel'] as const
const PLANSTATUSSEN = [
  'concept',
  'in_afstemming',
  'definitief',
  'in_uitvoering',
  'geevalueerd',
  'afgesloten',
] as const
const INZETSTATUSSEN = ['gevraagd', 'aanvaard', 'geweigerd', 'gestart', 'gestopt'] as const
const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
/** How far the resultaat of a task is, said at an evaluation (PLAN-28). */
export const RESULTAATSTANDEN = ['bereikt', 'deels', 'niet'] as const

/** One A4 of six fields, or as long as it takes (PLAN-02) */
const Vorm = Type.Enum(['licht', 'uitgebreid'])

const Teksten = {
  situatie: Tekst(8000),
  ondersteuningsvraag: Tekst(8000),
  eigenKracht: Tekst(8000),
  netwerk: Tekst(8000),
  collectief: Tekst(8000),
  professioneel: Tekst(8000),
  regisseurNaam: Leeg(Tekst(120)),
  regisseurRol: Leeg(Woord),
  verwachteDuurWeken: Leeg(Type.Integer({ minimum: 1, maximum: 520 })),
}

export const PlanWijziging = Obj({
  ...Teksten,
  doelen: Type.Array(
    Obj({ id: Type.Optional(Id), tekst: Tekst(500, 1), leefgebied: Leeg(Woord), persoonId: Leeg(Id) }),
    { maxItems: 40 },
  ),
})

export const InzetInvoer = Obj({
  doelId: Id,
  persoonId: Leeg(Id),
  omschrijving: Tekst(500, 1),
  trede: Woord,
  uitvoerderType: Type.Enum(UITVOERDERS),
  uitvoerderNaam: Tekst(120, 1),
  organisatieId: Leeg(Id),
  product: Leeg(Woord),
  urenPerWeek: Leeg(Type.Number({ exclusiveMinimum: 0, maximum: 168 })),
  vanaf: Leeg(Dag),
  tot: Leeg(Dag),
  zonderEinde: Leeg(Tekst(500)),
  resultaat: Type.Optional(Leeg(Woord)),
  voorziening: Type.Optional(Leeg(Woord)),
  redenen: Type.Record(Woord, Tekst(2000), { description: 'Per lagere trede: waarom die niet genoeg is' }),
})

const InzetView = Obj({
  ...InzetInvoer.properties,
  id: Id,
  pijler: Leeg(Type.String()),
  resultaat: Leeg(Type.String()),
  voorziening: Leeg(Type.String()),
  resultaatStand: Leeg(Type.Enum(RESULTAATSTANDEN)),
  organisatie: Leeg(Type.String()),
  status: Type.Enum(INZETSTATUSSEN),
  statusOp: Tijdstip,
  statusReden: Leeg(Type.String()),
  teltMee: Type.Boolean({ description: 'Alleen een taak die is aanvaard, is een oplossing' }),
  version: Versie,
  mag: Mag,
})

const Reden = Obj({ regel: Type.String(), bron: Type.String(), tekst: Type.String() })

export const PlanView = Obj({
  id: Id,
  dossierId: Id,
  status: Type.Enum(PLANSTATUSSEN),
  vorm: Vorm,
  vormGrenzen: Leeg(
    Obj(
      { tekst: Type.Integer(), doel: Type.Integer(), doelen: Type.Integer() },
      { description: 'Hoeveel tekens en doelen er in een licht plan passen; leeg bij een uitgebreid plan' },
    ),
  ),
  ...Teksten,
  achterliggendeVraag: Type.String({ description: 'De vraag achter de vraag, uit het gesprek (KTG-04)' }),
  doelen: Type.Array(
    Obj({
      id: Id,
      tekst: Type.String(),
      leefgebied: Leeg(Type.String()),
      persoonId: Leeg(Id),
      heeftOplossing: Type.Boolean(),
    }),
  ),
  inzetten: Type.Array(InzetView),
  ladder: Type.Array(
    Obj({
      id: Type.String(),
      naam: Type.String(),
      vraag: Type.String(),
      uitvoerders: Type.Array(Type.String()),
      maatwerk: Type.Boolean(),
      aantal: Type.Integer(),
      procent: Type.Integer(),
    }),
    {
      description: 'De treden van deze gemeente, licht naar zwaar, met het aandeel van wat echt is aanvaard',
    },
  ),
  overgangen: Type.Array(
    Obj({
      van: Type.String(),
      naar: Type.String(),
      reden: Leeg(Type.String()),
      op: Tijdstip,
      door: Type.String(),
    }),
  ),
  akkoorden: Type.Array(Obj({ persoonId: Id, hoe: Type.String(), op: Tijdstip, geldig: Type.Boolean() })),
  evaluaties: Type.Array(
    Obj({
      id: Id,
      geplandOp: Dag,
      gehoudenOp: Leeg(Dag),
      uitkomst: Leeg(Type.String()),
      toelichting: Leeg(Type.String()),
      stand: Type.String(),
      herinnerOp: Dag,
    }),
  ),
  evaluatieVoorstel: Obj({ dagen: Type.Array(Dag), redenen: Type.Array(Reden) }),
  voorzieningen: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
  resultaten: Type.Array(Obj({ id: Type.String(), naam: Type.String(), isVoorziening: Type.Boolean() }), {
    description: 'Waaraan een taak kan bijdragen; die van een voorziening alleen bij maatwerk',
  }),
  waarschuwingen: Type.Array(
    Obj({ code: Type.String(), tekst: Type.String(), inzetId: Id, bron: Type.String() }),
    { description: 'Wat beter kan, zonder dat het iets tegenhoudt' },
  ),
  belet: Type.Array(Obj({ code: Type.String(), tekst: Type.String(), veld: Type.String() }), {
    description: 'Wat dit plan nog van definitief afhoudt, alles tegelijk',
  }),
  beleidVersie: Type.Integer(),
  version: Versie,
  mag: Mag,
})
export type PlanView = Static<typeof PlanView>

const dossier = Obj({ dossierId: Id })
const plan = Obj({ dossierId: Id, planId: Id })
const inzet = Obj({ dossierId: Id, planId: Id, inzetId: Id })
const WERKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const
const BASIS = '/dossiers/{dossierId}/plannen'
const Antwoord = Obj({ id: Id, version: Versie })
const groep = 'Plan'

export const planTonen = operatie({
  id: 'plan.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/plan',
  groep,
  recht: 'ingelogd',
  samenvatting: 'Het plan van dit huishouden',
  spoor: 'las het plan',
  params: dossier,
  status: 200,
  antwoord: Obj({
    plan: Leeg(PlanView),
    vormen: Type.Array(Vorm, { description: 'De vormen waarin deze gemeente plannen maakt' }),
    mag: Mag,
  }),
})
export const planBeginnen = operatie({
  id: 'plan.beginnen',
  methode: 'POST',
  pad: BASIS,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een plan beginnen',
  spoor: 'begon een plan',
  params: dossier,
  body: Obj({ gesprekId: Type.Optional(Id), vorm: Type.Optional(Vorm) }),
  status: 201,
  antwoord: Antwoord,
})
export const planWijzigen = operatie({
  id: 'plan.wijzigen',
  methode: 'PUT',
  pad: `${BASIS}/{planId}`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'De teksten en doelen van het plan wijzigen',
  spoor: 'wijzigde het plan',
  params: plan,
  body: PlanWijziging,
  ifMatch: true,
  status: 200,
  antwoord: Antwoord,
})
export const planVormKiezen = operatie({
  id: 'plan.vorm-kiezen',
  methode: 'POST',
  pad: `${BASIS}/{planId}/vormen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Van een licht plan een uitgebreid plan maken, of omgekeerd; de tekst blijft',
  spoor: 'koos de vorm van het plan',
  params: plan,
  body: Obj({ vorm: Vorm }),
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const inzetToevoegen = operatie({
  id: 'inzet.toevoegen',
  methode: 'POST',
  pad: `${BASIS}/{planId}/inzetten`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Opschrijven wie wat doet',
  spoor: 'zette een taak in het plan',
  params: plan,
  body: InzetInvoer,
  status: 201,
  antwoord: Antwoord,
})
export const inzetWijzigen = operatie({
  id: 'inzet.wijzigen',
  methode: 'PUT',
  pad: `${BASIS}/{planId}/inzetten/{inzetId}`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een taak wijzigen',
  spoor: 'wijzigde een taak',
  params: inzet,
  body: InzetInvoer,
  ifMatch: true,
  status: 200,
  antwoord: Antwoord,
})
export const inzetVerwijderen = operatie({
  id: 'inzet.verwijderen',
  methode: 'DELETE',
  pad: `${BASIS}/{planId}/inzetten/{inzetId}`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een taak uit het concept halen',
  spoor: 'haalde een taak uit het plan',
  params: inzet,
  ifMatch: true,
  status: 204,
  antwoord: Type.Null(),
})
export const inzetAntwoorden = operatie({
  id: 'inzet.antwoorden',
  methode: 'POST',
  pad: `${BASIS}/{planId}/inzetten/{inzetId}/antwoorden`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Ja of nee zeggen tegen een taak',
  spoor: 'antwoordde op een taak',
  params: inzet,
  body: Obj({ antwoord: Type.Enum(['aanvaard', 'geweigerd']), reden: Type.Optional(Tekst(500)) }),
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const inzetStarten = operatie({
  id: 'inzet.starten',
  methode: 'POST',
  pad: `${BASIS}/{planId}/inzetten/{inzetId}/starten`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'De ondersteuning laten beginnen',
  spoor: 'liet een taak beginnen',
  params: inzet,
  status: 201,
  antwoord: Antwoord,
})
export const planAanbieden = operatie({
  id: 'plan.aanbieden',
  methode: 'POST',
  pad: `${BASIS}/{planId}/aanbiedingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Het concept ter afstemming aanbieden',
  spoor: 'bood het plan aan',
  params: plan,
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const planTerugnemen = operatie({
  id: 'plan.terugnemen',
  methode: 'POST',
  pad: `${BASIS}/{planId}/terugnemingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Het plan terugnemen om het te wijzigen',
  spoor: 'nam het plan terug',
  params: plan,
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const planAkkoord = operatie({
  id: 'plan.akkoord',
  methode: 'POST',
  pad: `${BASIS}/{planId}/akkoorden`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'Het akkoord van de inwoner vastleggen',
  spoor: 'legde het akkoord vast',
  params: plan,
  body: Obj({ persoonId: Id, hoe: Type.Enum(['mondeling', 'schriftelijk', 'online']) }),
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const planVaststellen = operatie({
  id: 'plan.vaststellen',
  methode: 'POST',
  pad: `${BASIS}/{planId}/vaststellingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Het plan definitief maken',
  spoor: 'maakte het plan definitief',
  params: plan,
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const planUitvoeren = operatie({
  id: 'plan.uitvoeren',
  methode: 'POST',
  pad: `${BASIS}/{planId}/uitvoeringen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'De uitvoering laten beginnen',
  spoor: 'liet de uitvoering beginnen',
  params: plan,
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const planEvalueren = operatie({
  id: 'plan.evalueren',
  methode: 'POST',
  pad: `${BASIS}/{planId}/evaluaties`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een evaluatie vastleggen met een van drie uitkomsten',
  spoor: 'evalueerde het plan',
  params: plan,
  body: Obj({
    uitkomst: Type.Enum(['doelen_bijstellen', 'voortzetten', 'afsluiten']),
    toelichting: Tekst(2000, 1),
    resultaten: Type.Optional(
      Type.Array(Obj({ inzetId: Id, stand: Type.Enum(RESULTAATSTANDEN) }), { maxItems: 100 }),
    ),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})
export const planAfsluiten = operatie({
  id: 'plan.afsluiten',
  methode: 'POST',
  pad: `${BASIS}/{planId}/afsluitingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Het plan voortijdig afsluiten',
  spoor: 'sloot het plan af',
  params: plan,
  body: Obj({ reden: Tekst(500) }),
  ifMatch: true,
  status: 201,
  antwoord: Antwoord,
})

const pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })
export const planDrukken = operatie({
  id: 'plan.drukken',
  methode: 'GET',
  pad: `${BASIS}/{planId}/plandrukken`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Het plan op papier, voor de inwoner',
  spoor: 'drukte het plan af',
  params: plan,
  status: 200,
  mediaType: 'application/pdf',
  antwoord: pdf,
})
export const inzetDrukken = operatie({
  id: 'inzet.drukken',
  methode: 'GET',
  pad: `${BASIS}/{planId}/inzetten/{inzetId}/plandrukken`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Op papier wat één helper doet, en niets van een ander',
  spoor: 'drukte een taak af',
  params: inzet,
  status: 200,
  mediaType: 'application/pdf',
  antwoord: pdf,
})
