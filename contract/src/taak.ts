import { Type, type Static } from 'typebox'
import { Dag, Id, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'
import { TaakAfspraak } from './werkafspraak.ts'
import { TaakZorgen } from './zorgmelding.ts'

const WERKERS = ['sociaal_werker', 'teamleider', 'consulent'] as const
const groep = 'Taak van een helper'
const BASIS = '/dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/hulplinks'
const inzet = Obj({ dossierId: Id, planId: Id, inzetId: Id })

/** What has become of a link; `verstuurd` is the only one that still opens something. */
const Stand = Type.Enum(['verstuurd', 'gebruikt', 'verlopen', 'ingetrokken', 'geblokkeerd', 'vervallen'])

export const Hulplink = Obj({
  id: Id,
  voor: Type.String(),
  stand: Stand,
  gemaaktOp: Tijdstip,
  verlooptOp: Tijdstip,
  gebruiktOp: Leeg(Tijdstip),
  pogingen: Type.Integer({ minimum: 0, description: 'Hoe vaak iemand een code probeerde' }),
  mag: Mag,
})
export type Hulplink = Static<typeof Hulplink>

export const hulplinksTonen = operatie({
  id: 'hulplinks.tonen',
  methode: 'GET',
  pad: BASIS,
  groep,
  recht: [...WERKERS],
  samenvatting: 'De links die voor deze taak zijn gemaakt, de nieuwste eerst',
  spoor: 'bekeek de links van een taak',
  params: inzet,
  status: 200,
  antwoord: Obj({ hulplinks: Type.Array(Hulplink) }),
})

export const hulplinkMaken = operatie({
  id: 'hulplink.maken',
  methode: 'POST',
  pad: BASIS,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een helper een link en een code geven voor de eigen taak',
  spoor: 'maakte een link voor een helper',
  params: inzet,
  status: 201,
  antwoord: Obj({
    id: Id,
    sleutel: Type.String({ description: 'Hoort in de link; wordt alleen nu getoond' }),
    code: Type.String({ description: 'Geef deze langs een andere weg; wordt alleen nu getoond' }),
    verlooptOp: Tijdstip,
  }),
})

export const hulplinkIntrekken = operatie({
  id: 'hulplink.intrekken',
  methode: 'POST',
  pad: `${BASIS}/{hulplinkId}/intrekkingen`,
  groep,
  recht: [...WERKERS],
  samenvatting: 'Een link intrekken, en wat ermee geopend is',
  spoor: 'trok een link van een helper in',
  params: Obj({ ...inzet.properties, hulplinkId: Id }),
  status: 204,
  antwoord: Type.Null(),
})

export const taakOpenen = operatie({
  id: 'taak.openen',
  methode: 'POST',
  pad: '/taakopeningen',
  groep,
  recht: 'publiek',
  samenvatting: 'Met een link en een code de eigen taak openen, één keer',
  spoor: 'opende een taak met een link',
  body: Obj({ sleutel: Tekst(100, 1), code: Tekst(20, 1) }),
  status: 204,
  antwoord: Type.Null(),
})

export const Taak = Obj({
  inzetId: Id,
  omschrijving: Type.String(),
  voorWie: Type.String({ description: 'Wie u helpt' }),
  uitvoerderNaam: Type.String(),
  urenPerWeek: Leeg(Type.Number()),
  vanaf: Leeg(Dag),
  tot: Leeg(Dag),
  status: Type.Enum(['gevraagd', 'aanvaard', 'geweigerd', 'gestart']),
  contact: Obj({ naam: Type.String(), functie: Type.String(), telefoon: Type.String() }),
  afspraken: Type.Array(TaakAfspraak, { description: 'Wat u zelf afsprak, en wat anderen erover schreven' }),
  zorgen: Leeg(TaakZorgen, { description: 'Dat u zich zorgen maakt, en wat u terug hoorde' }),
  version: Versie,
  mag: Mag,
})
export type Taak = Static<typeof Taak>

export const takenTonen = operatie({
  id: 'taken.tonen',
  methode: 'GET',
  pad: '/mijn/taken',
  groep,
  recht: 'helper',
  samenvatting: 'De taak waarvoor u gevraagd bent',
  spoor: 'las de eigen taak',
  status: 200,
  antwoord: Obj({ taken: Type.Array(Taak) }),
})

export const taakBeantwoorden = operatie({
  id: 'taak.beantwoorden',
  methode: 'POST',
  pad: '/mijn/taken/{inzetId}/antwoorden',
  groep,
  recht: 'helper',
  samenvatting: 'Ja of nee zeggen tegen de eigen taak',
  spoor: 'antwoordde op de eigen taak',
  params: Obj({ inzetId: Id }),
  body: Obj({
    antwoord: Type.Enum(['aanvaard', 'geweigerd']),
    reden: Type.Optional(Type.Enum(['geen_tijd', 'te_zwaar', 'kan_ik_niet', 'anders', 'zeg_ik_liever_niet'])),
    toelichting: Type.Optional(Tekst(300)),
  }),
  ifMatch: true,
  status: 201,
  antwoord: Obj({ id: Id, version: Versie }),
})
