import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** Where a case can go up to (REG-05); which of them count is beleid. */
export const OPSCHALINGDOELEN = [
  'regieteam',
  'veiligheidshuis',
  'fact_team',
  'zorgketen',
  'gemeentelijk_bureau',
  'beleidsniveau',
  'jet',
] as const
/** eisen 4.2: aangevraagd → akkoord TL → overgenomen → afgeschaald of verlengd; the teamleider may also say no. */
export const OPSCHALINGSTATUSSEN = [
  'aangevraagd',
  'akkoord',
  'afgewezen',
  'overgenomen',
  'verlengd',
  'afgeschaald',
] as const
export type OpschalingStatus = (typeof OPSCHALINGSTATUSSEN)[number]
const ROLLEN = ['sociaal_werker', 'teamleider'] as const
const Groep = 'Regie'

const Verantwoordelijke = Obj({ id: Leeg(Id), naam: Type.String() })
const Probleem_ = Obj({ id: Id, tekst: Type.String(), stabielOp: Leeg(Dag) })
export const OpschalingView = Obj({
  id: Id,
  doel: Keuze(OPSCHALINGDOELEN),
  doelNaam: Type.String(),
  naarTeam: Leeg(Obj({ id: Id, naam: Type.String(), linkingPinnen: Type.Array(Type.String()) })),
  reden: Type.String(),
  verantwoordelijke: Verantwoordelijke,
  status: Keuze(OPSCHALINGSTATUSSEN),
  aangevraagdOp: Dag,
  aangevraagdDoor: Type.String(),
  dagen: Type.Integer({ minimum: 0, description: 'Dagen sinds de aanvraag, tot vandaag of tot het einde' }),
  begonnenOp: Leeg(Dag),
  geplandEinde: Leeg(Dag),
  isOverEinde: Type.Boolean({ description: 'De geplande dag is er: afschalen of verlengen' }),
  problemen: Type.Array(Probleem_),
  stappen: Type.Array(
    Obj({
      naar: Keuze(OPSCHALINGSTATUSSEN),
      motivatie: Leeg(Type.String()),
      door: Type.String(),
      op: Tijdstip,
    }),
  ),
  bron: Type.String(),
  version: Versie,
  mag: Mag,
})
export type OpschalingView = Static<typeof OpschalingView>

const Persoon = Obj({ id: Id, naam: Type.String(), team: Leeg(Type.String()) })
export const opschalingenVanDossier = operatie({
  id: 'dossier.opschalingen-tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/opschalingen',
  samenvatting: 'De op- en afschalingen van een huishouden, en wat hier kan',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'bekeek de opschalingen',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(OpschalingView, { description: 'Nieuwste eerst' }),
    doelen: Type.Array(
      Obj({
        doel: Keuze(OPSCHALINGDOELEN),
        naam: Type.String(),
        bron: Type.String(),
        teams: Type.Array(
          Obj({
            id: Id,
            naam: Type.String(),
            linkingPinnen: Type.Array(Type.String()),
            leden: Type.Array(Obj({ id: Id, naam: Type.String() })),
          }),
        ),
      }),
      { description: 'Leeg: in deze gemeente staat opschaling uit' },
    ),
    personen: Type.Array(Persoon, { description: 'Wie verantwoordelijk kan zijn' }),
    duurMaanden: Leeg(Type.Integer({ description: 'Na zo veel maanden eindigt tijdelijke regie' })),
    mag: Mag,
  }),
})

const Wie = {
  verantwoordelijkeId: Type.Optional(Id),
  verantwoordelijkeNaam: Type.Optional(Tekst(120)),
}
export const opschalingAanvragen = operatie({
  id: 'opschaling.aanvragen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/opschalingen',
  samenvatting: 'Een opschaling vragen aan de teamleider, met reden en wie nu verantwoordelijk is',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'vroeg een opschaling aan',
  params: Obj({ dossierId: Id }),
  body: Obj({
    doel: Keuze(OPSCHALINGDOELEN),
    naarTeamId: Type.Optional(Id),
    reden: Tekst(1000),
    ...Wie,
  }),
  status: 201,
  antwoord: OpschalingView,
})

const stap = { params: Obj({ dossierId: Id, opschalingId: Id }), ifMatch: true, status: 200 } as const

export const opschalingBeoordelen = operatie({
  ...stap,
  id: 'opschaling.beoordelen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/opschalingen/{opschalingId}/beoordelingen',
  samenvatting: 'De teamleider geeft akkoord op een opschaling of wijst die af',
  groep: Groep,
  recht: ['teamleider'],
  spoor: 'beoordeelde een opschaling',
  body: Obj({ akkoord: Type.Boolean(), motivatie: Type.Optional(Tekst(1000)) }),
  antwoord: OpschalingView,
})

export const opschalingOvernemen = operatie({
  ...stap,
  id: 'opschaling.overnemen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/opschalingen/{opschalingId}/overnames',
  samenvatting: 'Vastleggen wie het overneemt, vanaf wanneer en welke problemen eerst opgelost worden',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'legde vast wie een opschaling overneemt',
  body: Obj({
    ...Wie,
    begonnenOp: Dag,
    problemen: Type.Array(Tekst(300), { maxItems: 12 }),
  }),
  antwoord: Obj({ opschaling: Leeg(OpschalingView), zichtbaar: Type.Boolean() }),
})

export const opschalingStabielMelden = operatie({
  ...stap,
  id: 'opschaling.stabiel-melden',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/opschalingen/{opschalingId}/stabielmeldingen',
  samenvatting: 'Melden dat een probleem stabiel is, zodat het wijkteam kijkt of het lichter kan',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'meldde een probleem stabiel',
  body: Obj({ probleemId: Id }),
  antwoord: OpschalingView,
})

export const opschalingVerlengen = operatie({
  ...stap,
  id: 'opschaling.verlengen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/opschalingen/{opschalingId}/verlengingen',
  samenvatting: 'Een opschaling verlengen, met motivatie en een nieuwe einddag',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'verlengde een opschaling',
  body: Obj({ motivatie: Tekst(1000), tot: Dag }),
  antwoord: OpschalingView,
})

export const opschalingAfschalen = operatie({
  ...stap,
  id: 'opschaling.afschalen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/opschalingen/{opschalingId}/afschalingen',
  samenvatting: 'Terug naar het wijkteam: de tijdelijke regie eindigt',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'schaalde af',
  body: Obj({ motivatie: Tekst(1000), regievoerderId: Type.Optional(Id) }),
  antwoord: Obj({ opschaling: Leeg(OpschalingView), zichtbaar: Type.Boolean() }),
})

export const opschalingenTonen = operatie({
  id: 'opschalingen.tonen',
  methode: 'GET',
  pad: '/opschalingen',
  samenvatting: 'De open opschalingen van uw teams met hoe lang zij al duren',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'bekeek de open opschalingen',
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(
      Obj({
        dossierId: Id,
        kenmerk: Type.String(),
        huishouden: Type.String(),
        team: Type.String(),
        opschalingId: Id,
        doelNaam: Type.String(),
        naarTeam: Leeg(Type.String()),
        status: Keuze(OPSCHALINGSTATUSSEN),
        verantwoordelijke: Type.String(),
        dagen: Type.Integer({ minimum: 0 }),
        geplandEinde: Leeg(Dag),
        isOverEinde: Type.Boolean(),
        isStabiel: Type.Boolean({ description: 'Een probleem is stabiel: afschalen naar collectief?' }),
      }),
      { description: 'Langste eerst' },
    ),
    meer: Type.Boolean(),
    perTeam: Type.Array(
      Obj({
        team: Type.String(),
        aantal: Type.Integer({ minimum: 1 }),
        oudsteDagen: Type.Integer({ minimum: 0 }),
      }),
    ),
  }),
})

export const schakelberichtenTonen = operatie({
  id: 'schakelberichten.tonen',
  methode: 'GET',
  pad: '/schakelberichten',
  samenvatting: 'Wat er op- en teruggeschakeld is, voor wie linking pin is of de regie terugkrijgt',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'bekeek de schakelberichten',
  status: 200,
  antwoord: Obj({
    rijen: Type.Array(
      Obj({
        id: Id,
        soort: Keuze(['op', 'stabiel', 'terug']),
        kenmerk: Type.String(),
        dossierId: Leeg(Id),
        doelNaam: Type.String(),
        team: Type.String(),
        naarTeam: Leeg(Type.String()),
        op: Tijdstip,
        isGezien: Type.Boolean(),
      }),
      { description: 'Nieuwste eerst, ten hoogste 50' },
    ),
    nieuw: Type.Integer({ minimum: 0 }),
  }),
})

export const schakelberichtenLezen = operatie({
  id: 'schakelberichten.lezen',
  methode: 'POST',
  pad: '/schakelberichten/lezingen',
  samenvatting: 'Al uw schakelberichten zijn gezien',
  groep: Groep,
  recht: ROLLEN,
  spoor: 'las de schakelberichten',
  status: 200,
  antwoord: Obj({ gezien: Type.Integer({ minimum: 0 }) }),
})
