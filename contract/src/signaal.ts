import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Lijst, Mag, Obj, Postcode, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const Woord = Type.String({ pattern: '^[a-z0-9_]{1,60}$' })
const Adres = {
  straat: Type.Optional(Tekst(120)),
  huisnummer: Type.Integer({ minimum: 1, maximum: 99999 }),
  toevoeging: Type.Optional(Tekst(10)),
  postcode: Postcode,
  plaats: Type.Optional(Tekst(80)),
}

/** What anybody may tell us, without login (SIG-01, SIG-17). */
export const SignaalMelding = Obj({
  voorWie: Type.Enum(['zelf', 'ander'], { description: 'Meldt u uzelf of iemand anders?' }),
  melderType: Woord,
  vraag: Tekst(4000, 1),
  voornaam: Type.Optional(Tekst(80)),
  achternaam: Type.Optional(Tekst(120)),
  geboortedatum: Type.Optional(Dag),
  telefoon: Type.Optional(Tekst(30)),
  email: Type.Optional(Tekst(200)),
  ...Adres,
  melder: Type.Optional(
    Obj({
      naam: Type.Optional(Tekst(120)),
      organisatie: Type.Optional(Tekst(120)),
      telefoon: Type.Optional(Tekst(30)),
      email: Type.Optional(Tekst(200)),
      relatie: Type.Optional(Tekst(80)),
    }),
  ),
  vertrouwelijk: Type.Optional(
    Type.Boolean({ description: 'De melder wil onbekend blijven voor de persoon' }),
  ),
  grondslagBenaderen: Type.Optional(Tekst(500)),
  website: Type.Optional(Tekst(200)),
})

/** What a worker writes down during a call or at a vindplaats: the same, with channel, route and "namens". */
export const SignaalOpname = Obj({
  ...SignaalMelding.properties,
  kanaal: Woord,
  route: Type.Enum(['a', 'b', 'c']),
  melderType: Leeg(Woord),
  namens: Type.Optional(Tekst(120)),
  vindplaats: Type.Optional(Tekst(120)),
})

const Ontvangst = Obj({ kenmerk: Type.String(), wijk: Type.String(), reactieVoor: Dag })

export const SignaalRij = Obj({
  id: Id,
  kenmerk: Type.String(),
  gebied: Type.String(),
  naam: Type.String({ description: 'Om wie het gaat; leeg als dat niet bekend is' }),
  kanaal: Type.String(),
  melderType: Leeg(Type.String()),
  begin: Type.String({ description: 'De eerste woorden van de vraag' }),
  status: Type.String(),
  ontvangenOp: Tijdstip,
  dagenOud: Type.Integer({ minimum: 0 }),
  isLaat: Type.Boolean({ description: 'Niemand is gekozen om te gaan en de termijn is voorbij' }),
  bezoeker: Leeg(Type.String()),
  bezoekOp: Leeg(Dag),
  version: Versie,
  mag: Mag,
})
export type SignaalRij = Static<typeof SignaalRij>

export const signaalMelden = operatie({
  id: 'signaal.melden',
  methode: 'POST',
  pad: '/signalen',
  samenvatting: 'Een signaal of hulpvraag melden, zonder inloggen',
  groep: 'Signalen',
  recht: 'publiek',
  spoor: 'meldde een signaal',
  body: SignaalMelding,
  status: 201,
  antwoord: Ontvangst,
})

export const signaalOpnemen = operatie({
  id: 'signaal.opnemen',
  methode: 'POST',
  pad: '/signaalopnames',
  samenvatting: 'Een signaal opschrijven tijdens een gesprek of op een vindplaats',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider', 'vrijwilliger'],
  spoor: 'schreef een signaal op',
  body: SignaalOpname,
  status: 201,
  antwoord: Ontvangst,
})

export const postvakTonen = operatie({
  id: 'postvak.tonen',
  methode: 'GET',
  pad: '/signalen',
  samenvatting: 'Het postvak van de wijken waar u werkt',
  groep: 'Signalen',
  recht: ['sociaal_werker', 'teamleider'],
  spoor: 'bekeek het postvak',
  query: Obj({
    status: Type.Optional(Type.Enum(['open', 'gesloten'])),
    gebied: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
  }),
  status: 200,
  antwoord: Lijst(SignaalRij),
})
