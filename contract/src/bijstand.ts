import { Type, type Static } from 'typebox'
import { DELEN, operatie } from './operatie.ts'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'

const groep = 'Gesprekken'
const PAD = '/dossiers/{dossierId}/bijstand'
const dossier = Obj({ dossierId: Id })

/** What was answered at the table: does bijstand or a participatievoorziening play a role (KTG-17)? */
export const BIJSTANDANTWOORDEN = [
  'nee',
  'bijstand',
  'participatievoorziening',
  'beide',
  'weet_niet',
] as const
export type Bijstandantwoord = (typeof BIJSTANDANTWOORDEN)[number]
const Antwoord = Keuze(BIJSTANDANTWOORDEN)

/** `gestopt` = there was a ja, and it was taken back */
const Delen = Keuze(['niet', 'nee', 'gedeeld', 'gestopt'])
const Versie = Type.Integer({ minimum: 0, description: 'Versie; 0 als er nog niets staat' })

export const Bijstand = Obj({
  bron: Leeg(Type.String({ description: 'De bepaling; leeg waar de gemeente dit niet vraagt' })),
  partner: Type.String({ description: 'Hoe de gemeente die afdeling noemt' }),
  antwoord: Leeg(Antwoord),
  persoonId: Leeg(Id),
  contact: Leeg(Obj({ consulentId: Leeg(Id), naam: Type.String(), bereikbaar: Type.String() })),
  delen: Delen,
  delenSinds: Leeg(Tijdstip),
  onderwerp: Leeg(Keuze(['in_plan', 'wacht', 'weggehaald']), {
    description: 'Hoe het met het onderwerp in het plan staat',
  }),
  consulenten: Type.Array(Obj({ id: Id, naam: Type.String() })),
  personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
  leest: Type.Array(Keuze(DELEN), { description: 'Wat de consulent met toestemming kan lezen' }),
  version: Versie,
  mag: Mag,
})
export type Bijstand = Static<typeof Bijstand>

export const bijstandTonen = operatie({
  id: 'bijstand.tonen',
  methode: 'GET',
  pad: PAD,
  groep,
  recht: ['sociaal_werker', 'teamleider'],
  samenvatting: 'Of bijstand of een participatievoorziening meespeelt, en wie daar contact voor is',
  spoor: 'las of bijstand meespeelt',
  params: dossier,
  status: 200,
  antwoord: Bijstand,
})

export const bijstandVastleggen = operatie({
  id: 'bijstand.vastleggen',
  methode: 'PUT',
  pad: PAD,
  groep,
  recht: ['sociaal_werker', 'teamleider'],
  samenvatting: 'Opschrijven of bijstand meespeelt, wie contact is en wat de inwoner van delen vindt',
  spoor: 'schreef op of bijstand meespeelt',
  params: dossier,
  body: Obj({
    antwoord: Antwoord,
    persoonId: Leeg(Id),
    contact: Leeg(
      Obj({
        consulentId: Leeg(Id, { description: 'Iemand met een account; alleen die kan meelezen' }),
        naam: Tekst(120),
        bereikbaar: Tekst(120),
      }),
    ),
    delen: Keuze(['ja', 'nee', 'niet_gevraagd'], { description: 'Wat de inwoner zei over delen' }),
    hoe: Leeg(Keuze(['mondeling', 'schriftelijk', 'online']), {
      description: 'Hoe de inwoner dat zei; leeg als er niets nieuws is gezegd',
    }),
  }),
  ifMatch: true,
  status: 200,
  antwoord: Obj({ version: Versie }),
})
