import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'
import { LIJNEN } from './overdracht.ts'

export const PIJLERS = ['sociale_basis', 'basisondersteuning', 'aanvullend'] as const
export const ORGANISATIEROLLEN = [
  'hoofdaannemer',
  'onderaannemer',
  'subsidiepartij',
  'signaleerder',
  'financier',
] as const
export const CONTRACTVORMEN = [
  'subsidie',
  'raamovereenkomst',
  'deelovereenkomst',
  'uitvoeringsovereenkomst',
  'opdracht',
] as const
export const ORGANISATIESOORTEN = [
  'gemeente',
  'sociaal_wijkteam',
  'aanbieder',
  'vrijwilligersorganisatie',
  'woningcorporatie',
  'huisartsenpraktijk',
  'clientondersteuning',
  'jeugd_expert_team',
  'ziekenhuis',
  'school',
  'zorgverzekeraar',
  'overig',
] as const
const Groep = 'Organisaties'
const BEHEER = ['functioneel_beheerder'] as const
const Punt = Obj({ id: Id, naam: Type.String() })

const Rol = Obj({
  id: Id,
  rol: Keuze(ORGANISATIEROLLEN),
  als: Leeg(Type.String(), { description: 'Hoe deze gemeente het noemt: pilotzorgleverancier' }),
  onder: Leeg(Punt, { description: 'De hoofdaannemer' }),
  gebied: Leeg(Punt),
  vanaf: Dag,
  tot: Leeg(Dag),
  loopt: Type.Boolean(),
})
const Contract = Obj({
  id: Id,
  vorm: Keuze(CONTRACTVORMEN),
  naam: Type.String(),
  gebied: Leeg(Punt),
  vanaf: Dag,
  tot: Leeg(Dag),
  loopt: Type.Boolean(),
})
export const OrganisatieView = Obj({
  id: Id,
  naam: Type.String(),
  soort: Type.String(),
  lijn: Leeg(Keuze(LIJNEN)),
  pijlers: Type.Array(Keuze(PIJLERS)),
  agb: Leeg(Type.String()),
  telefoon: Leeg(Type.String()),
  rollen: Type.Array(Rol),
  contracten: Type.Array(Contract),
  version: Versie,
  mag: Mag,
})
export type OrganisatieView = Static<typeof OrganisatieView>

export const organisatiesTonen = operatie({
  id: 'organisaties.tonen',
  methode: 'GET',
  pad: '/organisaties',
  samenvatting: 'De organisaties met hun lijn, pijlers, rollen en contracten',
  groep: Groep,
  recht: ['functioneel_beheerder', 'consulent', 'teamleider'],
  spoor: { geen: 'gaat over organisaties, niet over mensen' },
  query: Obj({
    lijn: Type.Optional(Keuze(LIJNEN)),
    pijler: Type.Optional(Keuze(PIJLERS)),
    rol: Type.Optional(Keuze(ORGANISATIEROLLEN, { description: 'Wie deze rol nu heeft' })),
  }),
  status: 200,
  antwoord: Obj({ rijen: Type.Array(OrganisatieView), mag: Mag }),
})

const gegevens = Obj({
  naam: Tekst(120),
  soort: Keuze(ORGANISATIESOORTEN),
  lijn: Leeg(Keuze(LIJNEN)),
  pijlers: Type.Array(Keuze(PIJLERS), { maxItems: 3, uniqueItems: true }),
  telefoon: Leeg(Tekst(20)),
})
const Uit = Obj({ id: Id, version: Versie })
const params = Obj({ organisatieId: Id })

export const organisatieToevoegen = operatie({
  id: 'organisatie.toevoegen',
  methode: 'POST',
  pad: '/organisaties',
  samenvatting: 'Een organisatie opnemen in het register',
  groep: Groep,
  recht: BEHEER,
  spoor: 'nam een organisatie op',
  body: gegevens,
  status: 201,
  antwoord: Uit,
})

export const organisatieWijzigen = operatie({
  id: 'organisatie.wijzigen',
  methode: 'PUT',
  pad: '/organisaties/{organisatieId}',
  samenvatting: 'Naam, soort, lijn, pijlers en telefoon van een organisatie wijzigen',
  groep: Groep,
  recht: BEHEER,
  spoor: 'wijzigde een organisatie',
  params,
  ifMatch: true,
  body: gegevens,
  status: 200,
  antwoord: Uit,
})

const Periode = { gebiedId: Leeg(Id), vanaf: Dag, tot: Leeg(Dag) }
export const organisatieRolGeven = operatie({
  id: 'organisatierol.geven',
  methode: 'POST',
  pad: '/organisaties/{organisatieId}/rollen',
  samenvatting:
    'Een organisatie een rol geven, met waar en wanneer; een onderaannemer onder een hoofdaannemer',
  groep: Groep,
  recht: BEHEER,
  spoor: 'gaf een organisatie een rol',
  params,
  body: Obj({ rol: Keuze(ORGANISATIEROLLEN), als: Leeg(Tekst(80)), onderId: Leeg(Id), ...Periode }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const organisatieRolBeeindigen = operatie({
  id: 'organisatierol.beeindigen',
  methode: 'POST',
  pad: '/organisaties/{organisatieId}/rollen/{rolId}/beeindigingen',
  samenvatting: 'De laatste dag van een rol vastleggen; de rol blijft te zien',
  groep: Groep,
  recht: BEHEER,
  spoor: 'beëindigde een rol van een organisatie',
  params: Obj({ organisatieId: Id, rolId: Id }),
  body: Obj({ tot: Dag }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const contractVastleggen = operatie({
  id: 'contract.vastleggen',
  methode: 'POST',
  pad: '/organisaties/{organisatieId}/contracten',
  samenvatting: 'Een contract of subsidie van een organisatie vastleggen',
  groep: Groep,
  recht: BEHEER,
  spoor: 'legde een contract vast',
  params,
  body: Obj({ vorm: Keuze(CONTRACTVORMEN), naam: Tekst(120), ...Periode }),
  status: 201,
  antwoord: Obj({ id: Id }),
})

export const contractBeeindigen = operatie({
  id: 'contract.beeindigen',
  methode: 'POST',
  pad: '/organisaties/{organisatieId}/contracten/{contractId}/beeindigingen',
  samenvatting: 'De laatste dag van een contract vastleggen',
  groep: Groep,
  recht: BEHEER,
  spoor: 'beëindigde een contract',
  params: Obj({ organisatieId: Id, contractId: Id }),
  body: Obj({ tot: Dag }),
  status: 201,
  antwoord: Obj({ id: Id }),
})
