import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { DELEN, operatie } from './operatie.ts'
import { Blijft, ToestemmingRij } from './toestemming.ts'

/** One party on one ground: who may see what, since when, until when, and why it remains (PRI-01). */
export const ToegangRij = Obj({
  ids: Type.Array(Id, { description: 'Wat hiervan gestopt kan worden; leeg als het bij een functie hoort' }),
  houder: Obj({
    id: Leeg(Id),
    naam: Type.String(),
    soort: Type.Enum(['medewerker', 'team', 'organisatie', 'inwoner', 'helper', 'systeem', 'functie']),
    organisatie: Leeg(Type.String()),
  }),
  delen: Type.Array(Keuze(DELEN)),
  recht: Type.Enum(['lezen', 'schrijven']),
  personen: Type.Array(Type.String(), {
    description: 'Alleen over deze personen; leeg = het hele huishouden',
  }),
  gesprekId: Leeg(Id),
  grondslag: Type.String(),
  waarom: Type.String({ description: 'Waarom deze partij mag meekijken' }),
  bron: Type.String(),
  toestemmingId: Leeg(Id),
  vanaf: Tijdstip,
  tot: Leeg(Tijdstip),
  beeindigbaar: Type.Boolean({ description: 'De inwoner kan dit zelf stoppen' }),
  waaromBlijft: Leeg(Type.String()),
  mag: Mag,
})
export type ToegangRij = Static<typeof ToegangRij>

const Partij = Obj({
  id: Id,
  naam: Type.String(),
  soort: Type.Enum(['team', 'organisatie']),
  /** What a toestemming may give this party here; empty = not by toestemming. */
  delenToestemming: Type.Array(Keuze(DELEN)),
  mandaat: Type.Array(Type.String()),
})

export const toegangTonen = operatie({
  id: 'toegang.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/toegang',
  samenvatting: 'Wie dit dossier mag zien, waarom, en tot wanneer',
  groep: 'Toegang',
  recht: 'ingelogd',
  spoor: 'bekeek wie mag meekijken',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({
    nu: Type.Array(ToegangRij),
    voorbij: Type.Array(ToegangRij),
    toestemmingen: Type.Array(ToestemmingRij),
    personen: Type.Array(Obj({ id: Id, naam: Type.String(), leeftijd: Leeg(Type.Integer()) })),
    partijen: Type.Array(Partij),
    grondslagen: Type.Array(
      Obj({
        id: Type.String(),
        uitleg: Type.String(),
        delen: Type.Array(Keuze(DELEN)),
        bron: Type.String(),
      }),
      { description: 'De wettelijke taken waarvoor hier gedeeld wordt' },
    ),
    mag: Mag,
  }),
})

export const toegangBeeindigen = operatie({
  id: 'toegang.beeindigen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/toegangbeeindigingen',
  samenvatting: 'Een partij laten stoppen met meekijken',
  groep: 'Toegang',
  recht: 'ingelogd',
  spoor: 'stopte het meekijken van een partij',
  params: Obj({ dossierId: Id }),
  body: Obj({
    ids: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }),
    reden: Type.Optional(Tekst(500)),
  }),
  status: 200,
  antwoord: Obj({ beeindigd: Type.Integer({ minimum: 0 }), blijft: Blijft }),
})
