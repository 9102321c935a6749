import { Type } from 'typebox'
import { Id, Leeg, Obj, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Params = Obj({
  dossierId: Id,
  sleutel: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,99}$', description: 'Waarvan dit het concept is' }),
})

export const ConceptDeel = Type.Enum(['kern', 'gesprek', 'plan', 'besluit'])

export const Concept = Obj({
  deel: ConceptDeel,
  inhoud: Type.Unknown({ description: 'Wat iemand aan het typen is; de vorm is van het scherm' }),
  version: Versie,
  gewijzigdOp: Tijdstip,
})

export const conceptBewaren = operatie({
  id: 'concept.bewaren',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/concepten/{sleutel}',
  samenvatting: 'Bewaren wat u aan het typen bent, zonder het vast te leggen',
  groep: 'Concepten',
  recht: 'ingelogd',
  spoor: 'bewaarde een concept',
  params: Params,
  body: Obj({
    deel: ConceptDeel,
    inhoud: Type.Unknown(),
    vorige: Type.Optional(
      Leeg(Tijdstip, {
        description:
          'Het gewijzigdOp van het concept waarop u verder typt, null als er geen was. Staat er intussen een ander, dan wordt dat niet overschreven (412). Zonder dit veld wint de laatste tekst',
      }),
    ),
  }),
  status: 200,
  antwoord: Obj({ version: Versie, gewijzigdOp: Tijdstip }),
})

export const conceptTonen = operatie({
  id: 'concept.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/concepten/{sleutel}',
  samenvatting: 'Het eigen concept, of niets als er geen is',
  groep: 'Concepten',
  recht: 'ingelogd',
  spoor: { geen: 'het is wat u zelf typte' },
  params: Params,
  status: 200,
  antwoord: Obj({ concept: Leeg(Concept) }),
})

export const conceptWeggooien = operatie({
  id: 'concept.weggooien',
  methode: 'DELETE',
  pad: '/dossiers/{dossierId}/concepten/{sleutel}',
  samenvatting: 'Het eigen concept weggooien',
  groep: 'Concepten',
  recht: 'ingelogd',
  spoor: 'gooide een concept weg',
  params: Params,
  status: 204,
  antwoord: Type.Null(),
})
