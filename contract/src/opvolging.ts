import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Obj, Tekst, Tijdstip } from './bouwstenen.ts'

/** Who can pick a signaal up (SIG-08). */
export const OppakkendePijler = Keuze(['sociale_basis', 'basisondersteuning', 'aanvullend'])

const Woorden = Type.Array(Obj({ id: Type.String(), naam: Type.String() }))
/** How a signaal is followed up: judged, sought, spoken to (SIG-07, SIG-08, SIG-14). */
export const Opvolging = Obj({
  inschattingen: Type.Array(
    Obj({
      id: Id,
      opgepakt: Type.Boolean(),
      door: Leeg(Type.String({ description: 'De naam van de pijler' })),
      waar: Leeg(Type.String()),
      beoordelaar: Type.String(),
      op: Tijdstip,
    }),
    { description: 'Nieuwste eerst' },
  ),
  pogingen: Type.Array(
    Obj({
      id: Id,
      op: Dag,
      wijze: Type.String(),
      resultaat: Type.String(),
      isContact: Type.Boolean({ description: 'Er is iemand gesproken' }),
      toelichting: Leeg(Type.String()),
      door: Type.String(),
    }),
    { description: 'Oudste eerst' },
  ),
  keuzes: Obj({
    pijlers: Type.Array(Obj({ id: OppakkendePijler, naam: Type.String() })),
    wijzen: Woorden,
    resultaten: Woorden,
    outreachteams: Type.Array(Obj({ id: Id, naam: Type.String() })),
    programma: Leeg(Type.String({ description: 'Waar een vraag van de wijk heen gaat (SIG-05)' })),
    doelgroepen: Type.Boolean({ description: 'Een huishouden wordt in een doelgroep ingedeeld (TRI-21)' }),
  }),
})
export type Opvolging = Static<typeof Opvolging>

/** Is the signaal picked up, and by whom (SIG-08)? */
export const InschattingInvoer = Obj({
  opgepakt: Type.Boolean(),
  door: Type.Optional(OppakkendePijler),
  waar: Type.Optional(Tekst(200)),
})
/** One attempt to get in touch (SIG-07). */
export const PogingInvoer = Obj({
  op: Dag,
  wijze: Tekst(60, 1),
  resultaat: Tekst(60, 1),
  toelichting: Type.Optional(Tekst(500)),
})
