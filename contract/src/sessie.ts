import { Type } from 'typebox'
import { Id, Leeg, Obj, Tekst, Tijdstip } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

export const sessieTonen = operatie({
  id: 'sessie.tonen',
  methode: 'GET',
  pad: '/sessie',
  samenvatting: 'Wie u bent, in welke gemeente, en hoe men hier de dingen noemt',
  groep: 'Sessie',
  recht: 'publiek',
  spoor: { geen: 'gaat over uzelf' },
  status: 200,
  antwoord: Obj({
    wie: Leeg(
      Obj({
        id: Id,
        naam: Type.String(),
        soort: Type.Enum(['medewerker', 'inwoner', 'helper']),
        rollen: Type.Array(Type.String()),
        organisatie: Leeg(Type.String()),
        versTot: Leeg(Tijdstip),
      }),
    ),
    gemeente: Obj({
      sleutel: Type.String(),
      naam: Type.String(),
      telefoon: Type.String(),
      plan: Leeg(
        Type.String({ description: 'Het nummer waarmee bronnen het eigen plan van de gemeente noemen' }),
      ),
      woorden: Type.Record(Type.String(), Obj({ enkelvoud: Type.String(), meervoud: Type.String() })),
      /** Lists for the public form: id and word. */
      melderTypes: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
      kanalen: Type.Array(Obj({ id: Type.String(), naam: Type.String() })),
      capabilities: Type.Array(Type.String()),
    }),
    demo: Type.Boolean(),
    inloggen: Type.Enum(['demo', 'oidc']),
  }),
})

export const sessieBeeindigen = operatie({
  id: 'sessie.beeindigen',
  methode: 'POST',
  pad: '/sessie/beeindiging',
  samenvatting: 'Uitloggen',
  groep: 'Sessie',
  recht: 'publiek',
  spoor: { geen: 'de sessie zelf wordt beëindigd en bewaard' },
  status: 204,
  antwoord: Type.Null(),
})

export const sessiesBeeindigen = operatie({
  id: 'sessies.beeindigen',
  methode: 'POST',
  pad: '/sessies/beeindigingen',
  samenvatting: 'Uitloggen op elk apparaat',
  groep: 'Sessie',
  recht: 'ingelogd',
  spoor: 'logde op elk apparaat uit',
  status: 204,
  antwoord: Type.Null(),
})

export const demoPersonen = operatie({
  id: 'demo.personen',
  methode: 'GET',
  pad: '/demo/personen',
  samenvatting: 'De verzonnen mensen van de demo',
  groep: 'Demo',
  recht: 'publiek',
  spoor: { geen: 'verzonnen mensen, alleen in een demodatabase' },
  status: 200,
  antwoord: Obj({
    personen: Type.Array(
      Obj({ id: Id, naam: Type.String(), rol: Type.String(), omschrijving: Type.String() }),
    ),
  }),
})

export const demoInloggen = operatie({
  id: 'demo.inloggen',
  methode: 'POST',
  pad: '/demo/aanmeldingen',
  samenvatting: 'Inloggen als een verzonnen persoon',
  groep: 'Demo',
  recht: 'publiek',
  spoor: 'logde in (demo)',
  body: Obj({ id: Id, terug: Type.Optional(Tekst(200)) }),
  status: 204,
  antwoord: Type.Null(),
})
