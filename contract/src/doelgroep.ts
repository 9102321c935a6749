import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** The four groups of the convenant of Nijmegen (003 Convenant, Doelgroep; TRI-21). */
export const DoelgroepId = Keuze(['ouderen', 'beperking', 'sociaal_kwetsbaar', 'risico'])
/** What follows: preventie is offered and it ends there, or the signaal goes on as every other (TRI-21). */
const Vervolg = Keuze(['preventie', 'verder'])

const Woord = Obj({ id: Type.String(), naam: Type.String() })
const Groep = Obj({ id: DoelgroepId, naam: Type.String() })
const Feiten = {
  leeftijd: Leeg(
    Type.Integer({ minimum: 0, maximum: 120, description: 'Van de oudste in het huishouden, in jaren' }),
  ),
  kenmerken: Type.Array(Tekst(60, 1), { maxItems: 40 }),
  heeftVraag: Type.Boolean({ description: 'Iemand in het huishouden heeft een vraag om hulp' }),
}

const Voorstel = Obj({
  groepen: Type.Array(Obj({ ...Groep.properties, waarom: Type.String(), bron: Type.String() })),
  vervolg: Vervolg,
})
export type DoelgroepVoorstel = Static<typeof Voorstel>

const Indeling = Obj({
  id: Id,
  leeftijd: Feiten.leeftijd,
  kenmerken: Type.Array(Woord),
  heeftVraag: Feiten.heeftVraag,
  voorstel: Type.Array(Groep),
  groepen: Type.Array(Groep),
  vervolg: Vervolg,
  reden: Leeg(Type.String({ description: 'Waarom de werker van het voorstel afwijkt' })),
  aanbod: Type.Array(Obj({ id: Id, naam: Type.String() }), {
    description: 'De voorzieningen die zijn aangeboden',
  }),
  beleidVersie: Versie,
  door: Type.String(),
  op: Tijdstip,
})
export type DoelgroepIndeling = Static<typeof Indeling>

const params = Obj({ signaalId: Id })

export const doelgroepenTonen = operatie({
  id: 'doelgroepen.tonen',
  methode: 'GET',
  pad: '/signalen/{signaalId}/doelgroepen',
  samenvatting: 'In welke doelgroep een huishouden valt, en wat er dichtbij is aan te bieden',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'las de doelgroep bij een signaal',
  params,
  status: 200,
  antwoord: Obj({
    keuzes: Leeg(
      Obj({
        groepen: Type.Array(Groep),
        kenmerken: Type.Array(Obj({ ...Woord.properties, groep: DoelgroepId })),
        leeftijd: Feiten.leeftijd,
        aanbod: Type.Array(
          Obj({ id: Id, naam: Type.String(), omschrijving: Type.String(), plaats: Type.String() }),
          { description: 'Het dichtste bij eerst' },
        ),
      }),
      { description: 'Leeg: deze gemeente werkt niet met doelgroepen' },
    ),
    indelingen: Type.Array(Indeling, { description: 'Nieuwste eerst' }),
    version: Versie,
    mag: Mag,
  }),
})

export const doelgroepVoorstellen = operatie({
  id: 'doelgroep.voorstellen',
  methode: 'POST',
  pad: '/doelgroepvoorstellen',
  samenvatting: 'In welke doelgroep een huishouden met deze kenmerken valt; er wordt niets bewaard',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: { geen: 'rekent met kenmerken zonder te weten van wie; houdt niets vast' },
  body: Obj(Feiten),
  status: 200,
  antwoord: Voorstel,
})

export const doelgroepVastleggen = operatie({
  id: 'doelgroep.vastleggen',
  methode: 'POST',
  pad: '/signalen/{signaalId}/doelgroepen',
  samenvatting: 'De doelgroep vastleggen; zonder vraag preventie aanbieden en geen casus openen',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'legde de doelgroep van een huishouden vast',
  params,
  body: Obj({
    ...Feiten,
    groepen: Type.Array(DoelgroepId, { maxItems: 4, uniqueItems: true }),
    vervolg: Vervolg,
    reden: Type.Optional(Tekst(500)),
    voorzieningIds: Type.Array(Id, { maxItems: 10, uniqueItems: true }),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Obj({ id: Id }),
})
