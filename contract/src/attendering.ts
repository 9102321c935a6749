import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Obj, Tijdstip } from './bouwstenen.ts'
import { DOSSIERROLLEN, operatie } from './operatie.ts'

/** What somebody is told about a dossier; the screen makes the sentence and knows where it leads. */
export const ATTENDERINGSOORTEN = [
  'regie.gekregen',
  'signaal.bij-dossier',
  'signaal.van-thuis',
  'taak.aanvaard',
  'taak.geweigerd',
  'plan.akkoord',
  'plan.volgen',
  'plan.afschalen',
  'inbreng.gedaan',
  'verslag.aangevuld',
  'uren.afwijking',
  'terugval.gemeld',
  'toestemming.ingetrokken',
  'levering.gestart',
  'levering.gestopt',
  'opschaling.gevraagd',
  'opschaling.besloten',
  'opschaling.stabiel',
  'overdracht.geaccepteerd',
  'overdracht.geweigerd',
  'begeleider.gevraagd',
  'procesregie.gekregen',
  'bijstand.gedeeld',
  'werkafspraak.gekregen',
  'werkafspraak.laat',
  'werkafspraak.bericht',
  'werkafspraak.gedaan',
  'aanvraag.verder',
  'zorgen.gemeld',
  'zorgen.blijft',
] as const
export type AttenderingSoort = (typeof ATTENDERINGSOORTEN)[number]

/** One thing that happened, for who should know. */
export const AttenderingRij = Obj({
  id: Id,
  dossierId: Id,
  kenmerk: Type.String(),
  naam: Type.String({ description: 'Het huishouden' }),
  soort: Keuze(ATTENDERINGSOORTEN),
  objectId: Leeg(Id),
  door: Leeg(Type.String()),
  op: Tijdstip,
  gezienOp: Leeg(Tijdstip),
})
export type AttenderingRij = Static<typeof AttenderingRij>

/** More than this is not counted. */
export const TELT_TOT = 99
/** More than this is not shown; what was not seen stands first. */
export const TOONT = 100

export const attenderingenTonen = operatie({
  id: 'attenderingen.tonen',
  methode: 'GET',
  pad: '/attenderingen',
  samenvatting: 'Wat er nieuw is in uw dossiers: wat u nog niet zag eerst',
  groep: 'Werklijst',
  recht: DOSSIERROLLEN,
  spoor: 'bekeek wat er nieuw was',
  status: 200,
  antwoord: Obj({ rijen: Type.Array(AttenderingRij, { maxItems: TOONT }) }),
})

export const attenderingenTellen = operatie({
  id: 'attenderingen.tellen',
  methode: 'GET',
  pad: '/attenderingen/aantal',
  samenvatting: 'Hoeveel er nieuw is in uw dossiers',
  groep: 'Werklijst',
  recht: DOSSIERROLLEN,
  spoor: { geen: 'telt wat voor uzelf is en noemt geen dossier' },
  status: 200,
  antwoord: Obj({
    nieuw: Type.Integer({ minimum: 0, maximum: TELT_TOT }),
    isMinimum: Type.Boolean({ description: 'Er zijn er meer' }),
  }),
})

export const attenderingenAfhandelen = operatie({
  id: 'attenderingen.afhandelen',
  methode: 'POST',
  pad: '/attenderingen/afhandelingen',
  samenvatting: 'Zetten dat u deze hebt gezien',
  groep: 'Werklijst',
  recht: DOSSIERROLLEN,
  spoor: 'zette wat nieuw was op gezien',
  body: Obj({ ids: Type.Array(Id, { minItems: 1, maxItems: TOONT, uniqueItems: true }) }),
  status: 200,
  antwoord: Obj({ gezien: Type.Integer({ minimum: 0 }) }),
})
