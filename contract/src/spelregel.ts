import { Type, type Static } from 'typebox'
import { Dag, Obj } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** One rule of this gemeente in words: what it is about, what holds here, and the clause that says so. */
export const Spelregel = Obj({
  wat: Type.String(),
  hier: Type.String({ description: '“Staat uit” waar het plan van deze gemeente er niets over zegt' }),
  bron: Type.String(),
})
export type Spelregel = Static<typeof Spelregel>

export const SpelregelGroep = Obj({ kop: Type.String(), regels: Type.Array(Spelregel) })
export type SpelregelGroep = Static<typeof SpelregelGroep>

export const spelregelsTonen = operatie({
  id: 'spelregels.tonen',
  methode: 'GET',
  pad: '/spelregels',
  samenvatting: 'Wat in deze gemeente geldt, in woorden en met de bepaling: nu, of in een eerdere versie',
  groep: 'Beleid',
  // Whom the rules are about may read them too: a cliëntondersteuner and an inwoner have no role.
  recht: 'ingelogd',
  spoor: { geen: 'in het beleid staat niets over mensen' },
  query: Obj({ versie: Type.Optional(Type.Integer({ minimum: 1 })) }),
  status: 200,
  antwoord: Obj({
    versie: Type.Integer({ minimum: 1 }),
    titel: Type.String(),
    geldigVanaf: Dag,
    groepen: Type.Array(SpelregelGroep),
  }),
})
