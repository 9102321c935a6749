import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Waarom = Type.Record(Woord, Tekst(2000), {
  description: 'Per lagere trede van de ladder: waarom die niet genoeg is',
})
const EENHEDEN = ['01', '04', '14', '16', '82', '83', '84'] as const
const FREQUENTIES = ['1', '2', '4', '6'] as const

export const VerwijzingInvoer = Obj({
  persoonId: Id,
  inzetId: Id,
  afwegingId: Type.Optional(Id),
  organisatieId: Id,
  product: Woord,
  resultaat: Tekst(2000, 1),
  startdatum: Dag,
  einddatum: Type.Optional(Dag),
  volume: Type.Optional(Type.Integer({ minimum: 1, maximum: 99_999_999 })),
  eenheid: Type.Optional(Keuze(EENHEDEN)),
  frequentie: Type.Optional(Keuze(FREQUENTIES)),
  waaromNietAnders: Waarom,
})

export const VerwijzingenView = Obj({
  vraagtAfweging: Type.Boolean({ description: 'Of hier eerst een afweging met een tabel nodig is' }),
  belet: Type.Array(Obj({ code: Type.String(), tekst: Type.String() }), {
    description: 'Waarom u hier nu geen verwijzing kunt maken; leeg als het kan',
  }),
  personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
  inzetten: Type.Array(
    Obj({
      id: Id,
      planId: Id,
      persoonId: Leeg(Id),
      omschrijving: Type.String(),
      product: Leeg(Type.String()),
      organisatieId: Leeg(Id),
      waaromNietAnders: Type.Array(
        Obj({ trede: Type.String(), naam: Type.String(), vraag: Type.String(), reden: Type.String() }),
      ),
    }),
    { description: 'De taken in het plan waarvoor een verwijzing kan, met de redenen die het plan al geeft' },
  ),
  producten: Type.Array(
    Obj({
      id: Type.String(),
      naam: Type.String(),
      bestaatUit: Type.Array(Type.String(), {
        description: 'Wat dit is, los van het plaatselijke woord (ALG-09)',
      }),
      ookGenoemd: Type.Array(Type.String()),
      criteriatabel: Leeg(Type.String()),
      aanbieders: Type.Array(Obj({ organisatieId: Id, naam: Type.String() })),
    }),
  ),
  verwijzingen: Type.Array(
    Obj({
      id: Id,
      kenmerk: Type.String(),
      persoonId: Id,
      inzetId: Id,
      afwegingId: Leeg(Id),
      organisatieId: Id,
      aanbieder: Type.String(),
      product: Type.String(),
      productNaam: Type.String(),
      resultaat: Type.String(),
      startdatum: Dag,
      einddatum: Leeg(Dag),
      volume: Leeg(Type.Integer()),
      eenheid: Leeg(Type.String()),
      frequentie: Leeg(Type.String()),
      waaromNietAnders: Waarom,
      status: Keuze(['in_voorbereiding', 'uitgegeven', 'mislukt']),
      fout: Leeg(Type.String()),
      documentId: Leeg(Id),
      door: Type.String(),
      op: Tijdstip,
      mag: Mag,
    }),
    { description: 'De nieuwste eerst' },
  ),
  mag: Mag,
})
export type VerwijzingenView = Static<typeof VerwijzingenView>

const Gemaakt = Obj({ id: Id, kenmerk: Type.String(), documentId: Id })
const groep = 'Verwijzing'
const WERKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const

export const verwijzingenTonen = operatie({
  id: 'verwijzing.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/verwijzingen',
  groep,
  recht: 'ingelogd',
  samenvatting: 'De verwijzingen van dit huishouden',
  spoor: 'las de verwijzingen',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: VerwijzingenView,
})
export const verwijzingMaken = operatie({
  id: 'verwijzing.maken',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/verwijzingen',
  groep,
  recht: [...WERKERS],
  samenvatting: 'Verwijzen naar aanvullende ondersteuning, met de brief in één stap',
  spoor: 'maakte een verwijzing',
  params: Obj({ dossierId: Id }),
  body: VerwijzingInvoer,
  status: 201,
  antwoord: Gemaakt,
})
export const verwijzingOpnieuw = operatie({
  id: 'verwijzing.opnieuw',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/verwijzingen/{verwijzingId}/pogingen',
  groep,
  recht: [...WERKERS],
  samenvatting: 'De brief van een mislukte verwijzing opnieuw maken',
  spoor: 'maakte de brief van een verwijzing opnieuw',
  params: Obj({ dossierId: Id, verwijzingId: Id }),
  body: Obj({ resultaat: Tekst(2000, 1) }),
  status: 201,
  antwoord: Gemaakt,
})
