import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Mijn dossier'
const dossier = Obj({ dossierId: Id })
const verslag = Obj({ dossierId: Id, gesprekId: Id })
const BASIS = '/mijn/dossiers/{dossierId}/verslagen'
const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })

export const VerslagOpmerking = Obj({
  id: Id,
  leefgebied: Leeg(Type.String()),
  tekst: Type.String(),
  persoon: Type.String(),
  op: Tijdstip,
})
export type VerslagOpmerking = Static<typeof VerslagOpmerking>

export const Verslag = Obj({
  gesprekId: Id,
  gehoudenOp: Leeg(Dag),
  plaats: Type.String(),
  geschrevenDoor: Type.String(),
  geschrevenOp: Tijdstip,
  delen: Type.Array(
    Obj({
      persoon: Type.String(),
      leefgebied: Type.String(),
      naam: Type.String({ description: 'Het leefgebied in woorden' }),
      regels: Type.Array(Obj({ kop: Type.String(), tekst: Type.String() })),
    }),
    { description: 'Wat er over u is opgeschreven, en over uw kind tot 16 jaar' },
  ),
  conclusie: Type.String({
    description: 'Wat u in een driegesprek samen afsprak; leeg als u daar niet bij was',
  }),
  motivering: Type.String(),
  opmerkingen: Type.Array(VerslagOpmerking, { description: 'Wat u erbij schreef' }),
})
export type Verslag = Static<typeof Verslag>

export const verslagenTonen = operatie({
  id: 'verslagen.tonen',
  methode: 'GET',
  pad: BASIS,
  groep,
  recht: 'inwoner',
  samenvatting: 'De verslagen van uw gesprekken, met wat u erbij schreef',
  spoor: 'las het eigen verslag',
  params: dossier,
  status: 200,
  antwoord: Obj({ verslagen: Type.Array(Verslag) }),
})

export const verslagAanvullen = operatie({
  id: 'verslag.aanvullen',
  methode: 'POST',
  pad: `${BASIS}/{gesprekId}/opmerkingen`,
  groep,
  recht: 'inwoner',
  samenvatting: 'Iets verbeteren of erbij schrijven in een verslag; het verslag zelf blijft zoals het was',
  spoor: 'schreef iets bij het eigen verslag',
  params: verslag,
  body: Obj({ leefgebied: Type.Optional(Woord), tekst: Tekst(2000, 1) }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const verslagDrukken = operatie({
  id: 'verslag.drukken',
  methode: 'GET',
  pad: `${BASIS}/{gesprekId}/verslagdrukken`,
  groep,
  recht: 'inwoner',
  samenvatting: 'Een verslag meenemen, op papier',
  spoor: 'nam het eigen verslag mee op papier',
  params: verslag,
  status: 200,
  mediaType: 'application/pdf',
  antwoord: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
})

export const opmerkingenTonen = operatie({
  id: 'verslagopmerkingen.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/opmerkingen',
  groep: 'Gesprekken',
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'Wat de inwoner bij het verslag schreef',
  spoor: 'las wat de inwoner bij het verslag schreef',
  params: verslag,
  status: 200,
  antwoord: Obj({ opmerkingen: Type.Array(VerslagOpmerking) }),
})

export const verslagMeegeven = operatie({
  id: 'verslag.meegeven',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/gesprekken/{gesprekId}/personen/{persoonId}/verslagdrukken',
  groep: 'Gesprekken',
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'Het verslag van één persoon op papier, om mee te geven',
  spoor: 'drukte het verslag van één persoon af',
  params: Obj({ dossierId: Id, gesprekId: Id, persoonId: Id }),
  status: 200,
  mediaType: 'application/pdf',
  antwoord: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
})
