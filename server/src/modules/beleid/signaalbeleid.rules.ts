/** Beleid for how signalen are followed up, by whom, and how they come in by themselves (SIG-03 … SIG-16). */
import { Type, type Static } from 'typebox'
import { BronSchema, gesloten, IdSchema, TekstSchema } from './bouwstenen.rules.ts'
import { DoelgroepenSchema } from './doelgroepbeleid.rules.ts'
import { IedereOrganisatieSchema } from './oppakbeleid.rules.ts'

const Keuze = gesloten({ id: IdSchema, naam: TekstSchema, bron: BronSchema })
const Schakelaar = gesloten({ aan: Type.Boolean(), bron: BronSchema })

export const SignaleringSchema = gesloten({
  /** SIG-08: whether a signaal is picked up, and by which pijler, is written down */
  inschatting: Schakelaar,
  /** SIG-07: a burger who does not ask; without `teams` the wijkteam itself goes there */
  outreachend: gesloten({
    aan: Type.Boolean(),
    /** `id` names a team of the inrichting */
    teams: Type.Array(Keuze),
    bron: BronSchema,
  }),
  /** SIG-07, SIG-14: how contact is sought and what came of it; empty = attempts are not kept */
  contact: gesloten({
    wijzen: Type.Array(Keuze),
    resultaten: Type.Array(
      gesloten({
        id: IdSchema,
        naam: TekstSchema,
        /** somebody was spoken to: this counts as the first contact */
        isContact: Type.Boolean(),
        bron: BronSchema,
      }),
    ),
    bron: BronSchema,
  }),
  /** SIG-05: `sluitreden` of a signaal that turns out to be a vraag of the wijk; null = all are individual */
  collectief: Type.Union([
    gesloten({ sluitreden: IdSchema, programma: TekstSchema, bron: BronSchema }),
    Type.Null(),
  ]),
  /** SIG-13: what somebody who comes at home can pass on; null = that is not done here */
  thuissignalen: Type.Union([
    gesloten({ onderwerpen: Type.Array(Keuze, { minItems: 1 }), bron: BronSchema }),
    Type.Null(),
  ]),
  /** SIG-11, SIG-16: lists of people that somebody else screened, each with the way it counts as having come in */
  screenings: Type.Array(
    gesloten({
      id: IdSchema,
      naam: TekstSchema,
      kanaal: IdSchema,
      meldertype: IdSchema,
      /** only who has a hulpvraag and said yes is taken in */
      vraagtToestemming: Type.Boolean(),
      /** what the signaal says when the list holds no vraag */
      vraag: TekstSchema,
      bron: BronSchema,
    }),
  ),
  /** SIG-03: places of the whole gemeente where vragen come in, under one kind of melder; null = none named */
  plekken: Type.Union([
    gesloten({ meldertype: IdSchema, lijst: Type.Array(Keuze, { minItems: 1 }), bron: BronSchema }),
    Type.Null(),
  ]),
  /** TRI-21 */
  doelgroepen: DoelgroepenSchema,
  /** SIG-15 */
  iedereOrganisatie: IedereOrganisatieSchema,
})
export type Signalering = Static<typeof SignaleringSchema>

/** What a document of before has for it: everything off (O-14). */
export const GEEN_SIGNALERING: Signalering = {
  inschatting: { aan: false, bron: 'van vóór deze regel' },
  outreachend: { aan: false, teams: [], bron: 'van vóór deze regel' },
  contact: { wijzen: [], resultaten: [], bron: 'van vóór deze regel' },
  collectief: null,
  thuissignalen: null,
  screenings: [],
  plekken: null,
  doelgroepen: null,
  iedereOrganisatie: null,
}
