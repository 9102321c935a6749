import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Woorden = (max: number) => Type.Array(Woord, { maxItems: max })
const DossierId = Obj({ dossierId: Id })
const Wie = Obj({ id: Id, naam: Type.String() })

/** Who can be regievoerder, over all plans; which of them may is beleid (REG-02). */
export const RegieRol = Keuze([
  'sociaal_werker',
  'betrokken_hulpverlener',
  'vertrouwd_persoon',
  'vrijwilliger',
  'jet_medewerker',
  'consulent_sociale_zaken',
  'sociale_basis',
  'aanbieder',
  'regieteam',
])
const RegieKader = Keuze([
  'wmo',
  'schuldhulpverlening',
  'jeugdwet',
  'participatiewet',
  'alleen_sociale_basis',
])

const Oordeel = Keuze(['enkelvoudig', 'complex'])
/** What the professional decides: nothing, straight to passende ondersteuning, or where the case goes up to. */
const TriageBesluit = Keuze([
  'geen',
  'palliatief',
  'regieteam',
  'veiligheidshuis',
  'fact_team',
  'zorgketen',
  'gemeentelijk_bureau',
  'beleidsniveau',
  'jet',
])
const Indicator = Keuze([
  'hoge_leeftijd',
  'armoede_schulden',
  'sociaal_cultureel_isolement',
  'gebrekkige_taalvaardigheid',
  'zwakbegaafdheid',
  'psychosociaal_psychiatrisch',
  'opvoedingsproblemen',
])
export const WettelijkKader = Keuze([
  'wmo',
  'jeugdwet',
  'participatiewet',
  'schuldhulpverlening',
  'zvw',
  'wlz',
  'awbz',
  'wpg',
])

/** What the professional ticks; words from the beleid of the dossier. */
export const TriageFeiten = {
  indicatoren: Type.Array(Indicator, { maxItems: 7 }),
  onderdelen: Type.Array(Tekst(200, 1), {
    maxItems: 30,
    description: 'Onderdelen van een aangevinkte indicator, in de woorden van het beleid (TRI-03)',
  }),
  leefgebieden: Woorden(30),
  dominanteProblemen: Woorden(20),
  justitieBetrokken: Type.Boolean(),
  palliatief: Type.Boolean(),
  factoren: Woorden(20),
  wetten: Type.Array(WettelijkKader, { maxItems: 8 }),
  vraagsoort: Type.Optional(
    Type.Union([Woord, Type.Null()], { description: 'Wat voor vraag het is (TRI-15)' }),
  ),
}
const Feiten = Obj(TriageFeiten)
export type TriageFeiten = Static<typeof Feiten>

const Reden = Obj({ regel: Type.String(), bron: Type.String(), tekst: Type.String() })
const Redenen = Type.Array(Reden)
/** A proposal with the rule that fired and its clause; never a verdict (TRI-19). */
const Voorstel = Obj({
  indicatoren: Type.Array(
    Obj({
      id: Indicator,
      naam: Type.String(),
      bron: Type.String(),
      herkomst: Keuze(['afgeleid', 'aangevinkt', 'niet_van_toepassing']),
    }),
  ),
  opschaling: Obj({ voorstel: TriageBesluit, direct: Type.Boolean(), redenen: Redenen }),
  complexiteit: Obj({ voorstel: Leeg(Oordeel), redenen: Redenen }),
  partners: Obj({ voorstel: Type.Array(Type.String()), redenen: Redenen }),
  afhandeling: Type.Optional(
    Obj(
      { voorstel: Leeg(Keuze(['direct', 'gesprek'])), redenen: Redenen },
      { description: 'Meteen, of een gesprek (TRI-15)' },
    ),
  ),
})
export type TriageVoorstelView = Static<typeof Voorstel>

/** Which light help was tried before a specialist, or why it does not fit (TRI-16). */
const LichteHulp = Obj({ soort: Keuze(['geprobeerd', 'niet_passend']), toelichting: Tekst(1000) })

const Triage = Obj({
  id: Id,
  oordeel: Oordeel,
  feiten: Feiten,
  voorstel: Voorstel,
  besluit: TriageBesluit,
  wijktAf: Type.Boolean({ description: 'Het besluit is anders dan het voorstel; dan staat er waarom' }),
  motivatie: Leeg(Type.String()),
  lichteHulp: Leeg(LichteHulp),
  door: Type.String(),
  op: Tijdstip,
  beleidVersie: Type.Integer({ minimum: 1 }),
})
export type TriageView = Static<typeof Triage>

const Woordkeuze = Type.Array(Obj({ id: Type.String(), naam: Type.String() }))

export const triageTonen = operatie({
  id: 'triage.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/triage',
  samenvatting: 'De triage van een dossier: wat u kunt aanvinken en wat er besloten is',
  groep: 'Triage',
  recht: ['sociaal_werker', 'teamleider', 'vrijwilliger'],
  spoor: 'bekeek de triage',
  params: DossierId,
  status: 200,
  antwoord: Obj({
    dossierId: Id,
    kenmerk: Type.String(),
    naam: Type.String(),
    beleidVersie: Type.Integer({ minimum: 1 }),
    regievoerder: Leeg(Wie),
    vragen: Type.Array(Obj({ kenmerk: Type.String(), vraag: Type.String(), ontvangenOp: Tijdstip })),
    keuzes: Obj({
      indicatoren: Type.Array(
        Obj({
          id: Indicator,
          naam: Type.String(),
          bron: Type.String(),
          onderdelen: Type.Array(Type.String()),
          afgeleid: Type.Boolean({ description: 'Volgt uit de geboortedatum (TRI-04)' }),
        }),
      ),
      hogeLeeftijdVanaf: Leeg(Type.Integer()),
      leefgebieden: Woordkeuze,
      dominanteProblemen: Woordkeuze,
      factoren: Woordkeuze,
      justitie: Type.Boolean(),
      palliatief: Type.Boolean(),
      vragenlijsten: Type.Boolean({ description: 'Het beleid van dit dossier kent instrumenten (TRI-13)' }),
      wetten: Type.Array(WettelijkKader),
      vraagsoorten: Woordkeuze,
      toeleiden: Type.Boolean({ description: 'Er zijn zorgketens om naar toe te leiden (TRI-08)' }),
      lichteHulpEerst: Type.Boolean({ description: 'Eerst lichte hulp, dan pas een specialist (TRI-16)' }),
      besluiten: Type.Array(TriageBesluit),
    }),
    geschiedenis: Type.Array(Triage, { description: 'Nieuwste eerst' }),
    vervolg: Leeg(
      Keuze(['plan', 'specialist'], {
        description: 'Na het laatste besluit: het wijkteam maakt het plan, of een specialist (TRI-01)',
      }),
    ),
    version: Versie,
    mag: Mag,
  }),
})

export const triageVoorstellen = operatie({
  id: 'triage.voorstellen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/triagevoorstellen',
  samenvatting: 'Laten zien wat de regels voorstellen; er wordt niets bewaard',
  groep: 'Triage',
  recht: ['sociaal_werker', 'teamleider', 'vrijwilliger'],
  spoor: 'bekeek de triage',
  params: DossierId,
  body: Feiten,
  status: 200,
  antwoord: Voorstel,
})

export const triageBesluiten = operatie({
  id: 'triage.besluiten',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/triages',
  samenvatting: 'De triage besluiten, met een motivatie als u afwijkt van het voorstel',
  groep: 'Triage',
  recht: ['sociaal_werker', 'vrijwilliger'],
  spoor: 'besloot de triage',
  params: DossierId,
  body: Obj({
    ...TriageFeiten,
    oordeel: Leeg(Oordeel),
    besluit: TriageBesluit,
    motivatie: Type.Optional(Tekst(2000)),
    lichteHulp: Type.Optional(LichteHulp),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Triage,
})

const Regie = Obj({
  id: Id,
  regievoerderId: Id,
  regievoerder: Type.String(),
  rol: Type.String(),
  vanaf: Tijdstip,
  tot: Leeg(Tijdstip),
  reden: Type.String(),
  door: Type.String(),
})

export const regiesTonen = operatie({
  id: 'regie.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/regies',
  samenvatting: 'Wie de regie heeft en had',
  groep: 'Regie',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'bekeek wie de regie heeft',
  params: DossierId,
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(Regie),
    kandidaten: Type.Array(Obj({ id: Id, naam: Type.String(), rollen: Type.Array(RegieRol) }), {
      description: 'Wie hier volgens het beleid regievoerder mag zijn (REG-02)',
    }),
    bronnen: Type.Array(Type.String()),
    mag: Mag,
  }),
})

export const regieToewijzen = operatie({
  id: 'regie.toewijzen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/regies',
  samenvatting: 'De regie aan iemand geven; wie haar had, heeft haar op dat moment niet meer',
  groep: 'Regie',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'gaf de regie aan iemand anders',
  params: DossierId,
  body: Obj({
    regievoerderId: Id,
    rol: Type.Optional(RegieRol),
    kader: Type.Optional(RegieKader),
    reden: Tekst(500),
  }),
  status: 201,
  antwoord: Obj({
    regievoerder: Type.String(),
    vanafDag: Dag,
    zichtbaar: Type.Boolean({ description: 'Of u dit dossier daarna nog mag zien' }),
  }),
})
