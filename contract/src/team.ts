import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Team'
const Punt = Obj({ id: Type.String(), naam: Type.String() })
const Werker = Obj({
  id: Id,
  medewerkerId: Id,
  naam: Type.String(),
  functie: Type.String(),
  functieNaam: Type.String(),
  uren: Type.Number({ minimum: 0, maximum: 40 }),
  teWeinigUren: Type.Boolean({ description: 'Minder dan het beleid vraagt (TEAM-06)' }),
  expertises: Type.Array(Punt),
  version: Versie,
  mag: Mag,
})
export const TeamView = Obj({
  teamId: Id,
  naam: Type.String(),
  begonnenOp: Leeg(Dag),
  registratieVanaf: Leeg(Dag),
  telt: Type.Integer({ minimum: 0, description: 'Werkers die meetellen voor de grootte' }),
  grootte: Leeg(
    Obj({
      min: Type.Integer(),
      max: Type.Integer(),
      oordeel: Keuze(['te_klein', 'goed']),
      bron: Type.String(),
    }),
  ),
  ontbreekt: Type.Array(Obj({ naam: Type.String(), bron: Type.String() })),
  uren: Obj({ totaal: Type.Number(), gecompenseerd: Type.Number() }),
  werkers: Type.Array(Werker),
  kandidaten: Type.Array(Obj({ id: Id, naam: Type.String() })),
  mag: Mag,
})
export type TeamView = Static<typeof TeamView>

export const teamsTonen = operatie({
  id: 'teams.tonen',
  methode: 'GET',
  pad: '/teams',
  samenvatting: 'Uw teams: wie erin werkt, in welke functie en wat iedereen goed weet',
  groep,
  recht: ['sociaal_werker', 'teamleider'],
  spoor: { geen: 'gaat over teams, niet over een dossier' },
  query: Obj({ weetVan: Type.Optional(Tekst(60, 2)) }),
  status: 200,
  antwoord: Obj({
    teams: Type.Array(TeamView),
    gevonden: Type.Array(
      Obj({ naam: Type.String(), team: Type.String(), expertises: Type.Array(Type.String()) }),
      { description: 'Wie hiervan weet; leeg zonder vraag' },
    ),
    functies: Type.Array(Punt),
    expertises: Type.Array(Punt),
    bron: Type.String(),
  }),
})

const WerkerBody = {
  functie: Tekst(60),
  uren: Type.Number({ minimum: 0, maximum: 40 }),
  expertises: Type.Array(Tekst(60), { maxItems: 20, uniqueItems: true }),
}
export const teamwerkerToevoegen = operatie({
  id: 'teamwerker.toevoegen',
  methode: 'POST',
  pad: '/teams/{teamId}/werkers',
  samenvatting: 'Iemand in het team zetten met functie, uren en expertise',
  groep,
  recht: ['teamleider'],
  spoor: 'zette iemand in een team',
  params: Obj({ teamId: Id }),
  body: Obj({ medewerkerId: Id, ...WerkerBody }),
  status: 201,
  antwoord: Obj({ id: Id, version: Versie }),
})
export const teamwerkerWijzigen = operatie({
  id: 'teamwerker.wijzigen',
  methode: 'PUT',
  pad: '/teams/{teamId}/werkers/{werkerId}',
  samenvatting: 'De functie, uren of expertise van iemand in het team wijzigen',
  groep,
  recht: ['teamleider'],
  spoor: 'wijzigde iemand in een team',
  params: Obj({ teamId: Id, werkerId: Id }),
  body: Obj(WerkerBody),
  ifMatch: true,
  status: 200,
  antwoord: Obj({ id: Id, version: Versie }),
})
export const teamwerkerBeeindigen = operatie({
  id: 'teamwerker.beeindigen',
  methode: 'POST',
  pad: '/teams/{teamId}/werkers/{werkerId}/beeindigingen',
  samenvatting: 'Iemand werkt niet meer in dit team',
  groep,
  recht: ['teamleider'],
  spoor: 'haalde iemand uit een team',
  params: Obj({ teamId: Id, werkerId: Id }),
  ifMatch: true,
  status: 200,
  antwoord: Obj({ id: Id, version: Versie }),
})

const HuishoudenRij = Obj({
  dossierId: Id,
  kenmerk: Type.String(),
  naam: Type.String(),
  regievoerder: Leeg(Type.String()),
  sinds: Leeg(Dag),
})
export const teamsRegie = operatie({
  id: 'teams.regie',
  methode: 'GET',
  pad: '/teams/regie',
  samenvatting: 'Regie op regie: hoeveel iedere regievoerder draagt, en welke huishoudens stil liggen',
  groep,
  recht: ['teamleider'],
  spoor: 'bekeek de caseload en de huishoudens zonder contact',
  status: 200,
  antwoord: Obj({
    teams: Type.Array(
      Obj({
        teamId: Id,
        naam: Type.String(),
        registratieVanaf: Leeg(Dag),
        regisseurs: Type.Array(
          Obj({
            id: Id,
            naam: Type.String(),
            actief: Type.Integer({ minimum: 0 }),
            nieuw: Type.Integer({ minimum: 0 }),
            gesloten: Type.Integer({ minimum: 0 }),
            urenPerWeek: Type.Number({ minimum: 0, description: 'Beroepsmatige uren in hun plannen' }),
            boven: Type.Boolean({ description: 'Meer dan de grens; een waarschuwing, geen verbod' }),
          }),
        ),
      }),
    ),
    grens: Leeg(Type.Integer()),
    teLaat: Type.Array(HuishoudenRij, {
      description: 'Een termijn is voorbij, oudste eerst; ten hoogste 50',
    }),
    zonder: Type.Array(HuishoudenRij, { description: 'Er staat niets gepland; ten hoogste 50' }),
    bron: Type.String(),
  }),
})
