import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Waarom = Type.Record(Woord, Tekst(2000), {
  description: 'Per lagere trede van de ladder: waarom die niet genoeg is (KTG-13)',
})
export const AANVRAAGSTANDEN = ['ontvangen', 'in_behandeling', 'besluit', 'teruggemeld'] as const
export type AanvraagStand = (typeof AANVRAAGSTANDEN)[number]
const Stand = Keuze(AANVRAAGSTANDEN, { description: 'Hoe ver het bureau van de gemeente is (REG-13)' })
const Besluit = Keuze(['toegekend', 'deels_toegekend', 'afgewezen'])

/** What the gesprek said about one person, as it was handed over. */
export const Aanvraagverslag = Obj({
  vraag: Type.String(),
  achterliggendeVraag: Type.String(),
  plaats: Type.String(),
  mantelzorg: Leeg(Type.Boolean()),
  geschrevenDoor: Type.String(),
  delen: Type.Array(
    Obj({
      naam: Type.String({ description: 'Het leefgebied in woorden' }),
      situatie: Type.String(),
      eigenKracht: Type.String(),
      netwerk: Type.String(),
      wens: Type.String(),
      probleem: Leeg(Type.Boolean()),
      vragen: Type.Array(Obj({ vraag: Type.String(), antwoord: Type.String() })),
    }),
  ),
})
export type Aanvraagverslag = Static<typeof Aanvraagverslag>

export const Aanvraag = Obj({
  id: Id,
  gesprekId: Id,
  persoonId: Id,
  persoon: Type.String(),
  product: Type.String(),
  productNaam: Type.String(),
  dag: Type.String({ description: 'De dag van het gesprek: vanaf die dag is het gevraagd' }),
  uiterlijk: Type.String({ description: 'Tot wanneer de gemeente kan besluiten (Wmo 2.3.5 lid 2)' }),
  isTeLaat: Type.Boolean({ description: 'Die dag is voorbij en er is geen besluit' }),
  verslag: Aanvraagverslag,
  advies: Type.String(),
  waaromNietAnders: Type.Array(Obj({ naam: Type.String(), reden: Type.String() })),
  status: Stand,
  door: Type.String(),
  ingediendOp: Tijdstip,
  behandelaar: Leeg(Type.String()),
  inBehandelingOp: Leeg(Tijdstip),
  besluit: Leeg(Obj({ uitkomst: Besluit, op: Type.String(), motivering: Type.String() })),
  terugmelding: Leeg(Obj({ op: Tijdstip, tekst: Type.String() })),
  version: Versie,
  mag: Mag,
})
export type Aanvraag = Static<typeof Aanvraag>

const groep = 'Aanvragen'
const dossier = Obj({ dossierId: Id })
const aanvraag = Obj({ dossierId: Id, aanvraagId: Id })
const PAD = '/dossiers/{dossierId}/aanvragen'
const Gedaan = Obj({ id: Id, version: Versie })

export const aanvragenTonen = operatie({
  id: 'aanvragen.tonen',
  methode: 'GET',
  pad: PAD,
  groep,
  recht: ['sociaal_werker', 'teamleider', 'consulent'],
  samenvatting: 'De aanvragen van dit huishouden bij de gemeente, en hoe ver ze zijn',
  spoor: 'las de aanvragen',
  params: dossier,
  status: 200,
  antwoord: Obj({
    bron: Leeg(
      Type.String({ description: 'Waar staat dat het verslag de aanvraag is; leeg als dat hier niet zo is' }),
    ),
    aanvragen: Type.Array(Aanvraag, { description: 'De nieuwste eerst' }),
    verslagen: Type.Array(Obj({ gesprekId: Id, dag: Dag, vraag: Type.String() }), {
      description: 'Afgeronde gesprekken waarvan het verslag de aanvraag kan zijn',
    }),
    personen: Type.Array(Obj({ id: Id, naam: Type.String() })),
    producten: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
    treden: Type.Array(Obj({ id: Type.String(), naam: Type.String(), vraag: Type.String() }), {
      description: 'De lagere treden, waarvoor een reden nodig is',
    }),
    mag: Mag,
  }),
})

export const aanvraagIndienen = operatie({
  id: 'aanvraag.indienen',
  methode: 'POST',
  pad: PAD,
  groep,
  recht: ['sociaal_werker', 'teamleider'],
  samenvatting: 'Het verslag van een gesprek gebruiken als aanvraag bij de gemeente',
  spoor: 'gebruikte een verslag als aanvraag',
  params: dossier,
  body: Obj({
    gesprekId: Id,
    persoonId: Id,
    product: Woord,
    advies: Tekst(4000),
    waaromNietAnders: Waarom,
    inwonerVraagt: Type.Boolean({ description: 'De inwoner vraagt dit aan en weet dat het verslag meegaat' }),
  }),
  status: 201,
  antwoord: Gedaan,
})

export const aanvraagBehandelen = operatie({
  id: 'aanvraag.in-behandeling-nemen',
  methode: 'POST',
  pad: `${PAD}/{aanvraagId}/behandelingen`,
  groep,
  recht: ['consulent'],
  samenvatting: 'Een aanvraag in behandeling nemen',
  spoor: 'nam een aanvraag in behandeling',
  params: aanvraag,
  ifMatch: true,
  status: 201,
  antwoord: Gedaan,
})

export const aanvraagBesluiten = operatie({
  id: 'aanvraag.besluiten',
  methode: 'POST',
  pad: `${PAD}/{aanvraagId}/besluiten`,
  groep,
  recht: ['consulent'],
  samenvatting: 'Het besluit op een aanvraag vastleggen',
  spoor: 'legde het besluit op een aanvraag vast',
  params: aanvraag,
  body: Obj({ uitkomst: Besluit, op: Dag, motivering: Tekst(4000) }),
  ifMatch: true,
  status: 201,
  antwoord: Gedaan,
})

export const aanvraagTerugmelden = operatie({
  id: 'aanvraag.terugmelden',
  methode: 'POST',
  pad: `${PAD}/{aanvraagId}/terugmeldingen`,
  groep,
  recht: ['consulent'],
  samenvatting: 'Aan het team terugmelden hoe het verder gaat na het besluit',
  spoor: 'meldde een besluit terug aan het team',
  params: aanvraag,
  body: Obj({ tekst: Tekst(2000) }),
  ifMatch: true,
  status: 201,
  antwoord: Gedaan,
})

export const aanvragenAlle = operatie({
  id: 'aanvragen.alle',
  methode: 'GET',
  pad: '/aanvragen',
  groep,
  recht: ['consulent'],
  samenvatting: 'De aanvragen waar de gemeente aan werkt, de oudste eerst',
  spoor: 'bekeek de aanvragen',
  query: Obj({ stand: Type.Optional(Keuze(['open', 'klaar'])) }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(
      Obj({
        id: Id,
        dossierId: Id,
        kenmerk: Type.String(),
        naam: Type.String(),
        productNaam: Type.String(),
        dag: Dag,
        uiterlijk: Dag,
        isTeLaat: Type.Boolean(),
        status: Stand,
        behandelaar: Leeg(Type.String()),
        door: Type.String(),
        besluit: Leeg(Besluit),
      }),
      { maxItems: 200 },
    ),
    meer: Type.Boolean({ description: 'Er zijn er meer dan 200' }),
  }),
})
