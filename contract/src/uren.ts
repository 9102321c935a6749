import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'
import { Schaling } from './schaling.ts'

/** Whose hours: of a beroepskracht, or of the own circle. What the inwoner does alone has no hours. */
export const URENSOORTEN = ['professioneel', 'informeel'] as const
/**
 * What the hours of a task say: too few weeks to judge, as agreed, more or less than the average, more than a besluit
 * gives, nothing agreed, or never judged in this gemeente.
 */
export const URENSTANDEN = [
  'volgens_afspraak',
  'meer',
  'minder',
  'boven_besluit',
  'te_weinig_weken',
  'geen_afspraak',
  'niet_beoordeeld',
] as const

const Uren = Type.Number({ minimum: 0, maximum: 168 })
const Stap = Obj({ vanaf: Dag, uren: Uren })
const Som = Obj({ professioneel: Type.Number(), informeel: Type.Number(), totaal: Type.Number() })

export const EerderRegel = Obj({
  persoonId: Leeg(Id),
  omschrijving: Tekst(200, 1),
  soort: Keuze(URENSOORTEN),
  urenPerWeek: Type.Number({ exclusiveMinimum: 0, maximum: 168 }),
})

export const UrenTaak = Obj({
  inzetId: Id,
  omschrijving: Type.String(),
  uitvoerderNaam: Type.String(),
  soort: Keuze(URENSOORTEN),
  persoonId: Leeg(Id),
  teltMee: Type.Boolean(),
  urenPerWeek: Leeg(Type.Number({ description: 'Gemiddeld, vanaf het begin van de taak' })),
  vanaf: Leeg(Dag),
  tot: Leeg(Dag),
  stappen: Type.Array(Stap),
  schalingen: Type.Array(Schaling, {
    description: 'Op- en afgeschaald zonder indicatie, in volgorde (REG-15)',
  }),
  /** why the stored steps do not fit the task any more */
  stappenBelet: Type.Array(Type.String()),
  weken: Type.Array(Obj({ week: Dag, uren: Type.Number(), afgesproken: Leeg(Type.Number()) })),
  stand: Keuze(URENSTANDEN),
  afgesproken: Leeg(Type.Number({ description: 'Gemiddeld per week, over de weken die meetellen' })),
  echt: Leeg(Type.Number({ description: 'Gemiddeld per week, over dezelfde weken' })),
  aantalWeken: Type.Integer(),
  redenen: Type.Array(Obj({ regel: Type.String(), bron: Type.String(), tekst: Type.String() })),
  version: Versie,
  mag: Mag,
})

export const UrenView = Obj({
  planId: Id,
  peildag: Dag,
  taken: Type.Array(UrenTaak),
  personen: Type.Array(
    Obj({
      persoonId: Leeg(Id),
      naam: Leeg(Type.String({ description: 'Leeg: het hele huishouden' })),
      oud: Som,
      nieuw: Som,
      verschil: Som,
      zonderUren: Type.Array(Type.String({ description: 'Wat er ook bij komt, zonder uren' })),
    }),
  ),
  eerder: Type.Array(EerderRegel),
  lijnen: Leeg(
    Obj({
      van: Dag,
      tot: Dag,
      professioneel: Type.Array(Stap),
      informeel: Type.Array(Stap),
      echt: Type.Array(
        Obj({ week: Dag, professioneel: Leeg(Type.Number()), informeel: Leeg(Type.Number()) }),
      ),
    }),
  ),
  wachtend: Type.Integer({ description: 'Taken met uren die nog niemand aannam; die tellen niet mee' }),
  version: Versie,
  mag: Mag,
})
export type UrenView = Static<typeof UrenView>

const PLAN = '/dossiers/{dossierId}/plannen/{planId}'
const plan = Obj({ dossierId: Id, planId: Id })
const inzet = Obj({ dossierId: Id, planId: Id, inzetId: Id })
const WERKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const
const Antwoord = Obj({ id: Id, version: Versie })
const groep = 'Plan'

export const urenTonen = operatie({
  id: 'uren.tonen',
  methode: 'GET',
  pad: `${PLAN}/uren`,
  groep,
  recht: 'ingelogd',
  samenvatting: 'De uren van het plan: afgesproken en echt, vroeger en nu',
  spoor: 'las de uren van het plan',
  params: plan,
  status: 200,
  antwoord: UrenView,
})
export const urenRegistreren = operatie({
  id: 'uren.registreren',
  methode: 'PUT',
  pad: `${PLAN}/inzetten/{inzetId}/weken/{week}`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Opschrijven hoeveel uren er in een week echt waren',
  spoor: 'schreef uren van een week op',
  params: Obj({ ...inzet.properties, week: Dag }),
  body: Obj({
    uren: Uren,
    vorige: Leeg(Uren, { description: 'Wat u er zag staan; leeg als er niets stond' }),
  }),
  status: 200,
  antwoord: Obj({ id: Id, stand: Keuze(URENSTANDEN) }),
})
export const afbouwZetten = operatie({
  id: 'afbouw.zetten',
  methode: 'PUT',
  pad: `${PLAN}/inzetten/{inzetId}/stappen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'De stappen waarin de uren van een taak veranderen',
  spoor: 'wijzigde de stappen van een taak',
  params: inzet,
  body: Obj({ stappen: Type.Array(Stap, { maxItems: 24 }) }),
  ifMatch: true,
  status: 200,
  antwoord: Antwoord,
})
export const eerderZetten = operatie({
  id: 'eerdere-ondersteuning.zetten',
  methode: 'PUT',
  pad: `${PLAN}/eerdere-ondersteuning`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Welke ondersteuning er was voordat dit plan begon',
  spoor: 'schreef op welke ondersteuning er eerder was',
  params: plan,
  body: Obj({ regels: Type.Array(EerderRegel, { maxItems: 20 }) }),
  ifMatch: true,
  status: 200,
  antwoord: Antwoord,
})
