import { Type, type Static } from 'typebox'
import { Id, Leeg, Mag, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Onderwerpen = Type.Array(Obj({ id: Type.String(), naam: Type.String() }))
const DossierId = Obj({ dossierId: Id })

/** What somebody who comes at home noticed, on the plan that runs (SIG-13). */
const Thuissignaal = Obj({
  id: Id,
  wie: Type.String({ description: 'Over wie het gaat' }),
  onderwerp: Type.String(),
  toelichting: Leeg(Type.String()),
  door: Type.String(),
  organisatie: Leeg(Type.String()),
  op: Tijdstip,
  bijPlan: Type.Boolean({ description: 'Er liep een plan toen dit gemeld werd' }),
  afgehandeldOp: Leeg(Tijdstip),
  afgehandeldDoor: Leeg(Type.String()),
  actie: Leeg(Type.String()),
  mag: Mag,
})
export type Thuissignaal = Static<typeof Thuissignaal>

export const thuisTonen = operatie({
  id: 'thuis.tonen',
  methode: 'GET',
  pad: '/thuisclienten',
  samenvatting: 'Bij wie u thuis komt, wat u kunt doorgeven, en wat u al doorgaf',
  groep: 'Signalen',
  recht: ['aanbieder', 'vrijwilliger'],
  spoor: 'bekeek bij wie hij of zij thuis komt',
  status: 200,
  antwoord: Obj({
    clienten: Type.Array(
      Obj({ dossierId: Id, persoonId: Id, naam: Type.String(), onderwerpen: Onderwerpen }),
    ),
    eigen: Type.Array(
      Obj({
        id: Id,
        naam: Type.String(),
        onderwerp: Type.String(),
        op: Tijdstip,
        isGezien: Type.Boolean({ description: 'De regievoerder heeft er iets mee gedaan' }),
      }),
      { description: 'Nieuwste eerst' },
    ),
  }),
})

export const thuissignaalMelden = operatie({
  id: 'thuissignaal.melden',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/thuissignalen',
  samenvatting: 'Doorgeven wat u thuis bij iemand opviel',
  groep: 'Signalen',
  recht: ['aanbieder', 'vrijwilliger'],
  spoor: 'gaf door wat thuis opviel',
  params: DossierId,
  body: Obj({ persoonId: Id, onderwerp: Tekst(60, 1), toelichting: Type.Optional(Tekst(500)) }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const thuissignalenTonen = operatie({
  id: 'thuissignalen.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/thuissignalen',
  samenvatting: 'Wat mensen thuis bij deze inwoner opviel',
  groep: 'Signalen',
  recht: ['sociaal_werker'],
  spoor: 'las wat thuis opviel',
  params: DossierId,
  status: 200,
  antwoord: Obj({ rijen: Type.Array(Thuissignaal, { description: 'Wat nog niet is afgehandeld eerst' }) }),
})

export const thuissignaalAfhandelen = operatie({
  id: 'thuissignaal.afhandelen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/thuissignalen/{thuissignaalId}/afhandelingen',
  samenvatting: 'Opschrijven wat u met een signaal van thuis deed',
  groep: 'Signalen',
  recht: ['sociaal_werker'],
  spoor: 'handelde een signaal van thuis af',
  params: Obj({ dossierId: Id, thuissignaalId: Id }),
  body: Obj({ actie: Tekst(500) }),
  status: 201,
  antwoord: Thuissignaal,
})
