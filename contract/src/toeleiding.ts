import { Type, type Static } from 'typebox'
import { Id, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** That a household was led to a zorgketen, beside its regievoerder (TRI-08). */
export const ToeleidingView = Obj({
  id: Id,
  keten: Type.String({ description: 'In woorden: Dementie' }),
  team: Type.String(),
  linkingPinnen: Type.Array(Type.String(), { description: 'Wie deze keten nu met de wijkteams verbindt' }),
  reden: Type.String(),
  door: Type.String(),
  op: Tijdstip,
  uitkomst: Leeg(Type.String({ description: 'Hoe het afliep; leeg: het loopt nog' })),
  bron: Type.String(),
  version: Versie,
  mag: Mag,
})
export type ToeleidingView = Static<typeof ToeleidingView>

export const toeleidingenTonen = operatie({
  id: 'toeleidingen.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/toeleidingen',
  samenvatting: 'De zorgketens van de wijk met hun linking pin, en waar dit huishouden naar toegeleid is',
  groep: 'Triage',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'bekeek de toeleiding naar zorgketens',
  params: Obj({ dossierId: Id }),
  status: 200,
  antwoord: Obj({
    ketens: Type.Array(
      Obj({
        id: Type.String(),
        naam: Type.String(),
        bron: Type.String(),
        teams: Type.Array(
          Obj({
            id: Id,
            naam: Type.String(),
            wijken: Type.Array(Type.String(), { description: 'Leeg: alle wijken' }),
            linkingPinnen: Type.Array(Obj({ id: Id, naam: Type.String() })),
          }),
          { description: 'Van de wijk van dit huishouden' },
        ),
      }),
      { description: 'Leeg: in deze gemeente staat toeleiden uit' },
    ),
    rijen: Type.Array(ToeleidingView, { description: 'Nieuwste eerst' }),
    mag: Mag,
  }),
})

export const toeleidingVastleggen = operatie({
  id: 'toeleiding.vastleggen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/toeleidingen',
  samenvatting: 'Toeleiden naar een bestaande zorgketen, met de reden; de regie blijft waar zij is',
  groep: 'Triage',
  recht: ['sociaal_werker'],
  spoor: 'leidde toe naar een zorgketen',
  params: Obj({ dossierId: Id }),
  body: Obj({ keten: Tekst(60, 1), teamId: Id, reden: Tekst(1000) }),
  status: 201,
  antwoord: ToeleidingView,
})

export const toeleidingBeeindigen = operatie({
  id: 'toeleiding.beeindigen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/toeleidingen/{toeleidingId}/beeindigingen',
  samenvatting: 'Vastleggen hoe een toeleiding afliep',
  groep: 'Triage',
  recht: ['sociaal_werker'],
  spoor: 'legde vast hoe een toeleiding afliep',
  params: Obj({ dossierId: Id, toeleidingId: Id }),
  ifMatch: true,
  body: Obj({ uitkomst: Tekst(1000) }),
  status: 200,
  antwoord: ToeleidingView,
})
