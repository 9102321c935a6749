import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

const groep = 'Kamer'
const WIJKTEAM = ['sociaal_werker', 'teamleider'] as const
const LEIDER = ['teamleider'] as const
/** Present in the kamer, or on call by telephone (004 §3.1: "in de buurt of beschikbaar"). */
export const DIENSTSOORTEN = ['aanwezig', 'bereikbaar'] as const
const Tijd = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'Tijd op de klok in Nederland, uu:mm',
})
const Stuk = Obj({ van: Tijd, tot: Tijd }, { description: 'Van en tot; het einde hoort er niet bij' })
const Punt = Obj({ id: Id, naam: Type.String() })
const Achterwacht = Obj({ naam: Type.String(), telefoon: Type.String() })
const Dienstdoende = Obj({
  naam: Type.String(),
  soort: Keuze(DIENSTSOORTEN),
  telefoon: Leeg(Type.String({ description: 'Een werknummer' })),
  van: Tijd,
  tot: Tijd,
})

/** How it stands in one kamer at this moment (TRI-12). */
export const KamerNu = Obj({
  id: Id,
  naam: Type.String(),
  gebied: Type.String(),
  stand: Keuze(['bezet', 'leeg', 'dicht'], {
    description: 'leeg: open, en geen beroepskracht aanwezig of bereikbaar',
  }),
  tot: Leeg(Tijd, { description: 'Tot wanneer dit vandaag zo blijft' }),
  nu: Type.Array(Dienstdoende, { description: 'Wie er nu is of bereikbaar is; wie aanwezig is eerst' }),
  straks: Type.Array(Dienstdoende, { description: 'Wie er vandaag nog komt' }),
  opent: Leeg(Obj({ dag: Dag, van: Tijd }), {
    description: 'Wanneer een dichte kamer weer opengaat; leeg: niet binnen 4 weken',
  }),
  achterwacht: Achterwacht,
  gaten: Type.Array(Obj({ dag: Dag, ...Stuk.properties }), {
    description: 'Wanneer er de komende 7 dagen niemand is; voor wie het rooster maakt',
  }),
})
export type KamerNu = Static<typeof KamerNu>

export const kamersNu = operatie({
  id: 'kamers.nu',
  methode: 'GET',
  pad: '/kamers/nu',
  samenvatting: 'Welke beroepskracht er nu in uw kamers is of bereikbaar is, en wie er straks komt',
  groep,
  recht: [...WIJKTEAM, 'vrijwilliger'],
  spoor: { geen: 'gaat over het rooster, niet over een dossier' },
  status: 200,
  antwoord: Obj({
    isAan: Type.Boolean({ description: 'In deze gemeente is er altijd een beroepskracht' }),
    bron: Type.String(),
    op: Tijdstip,
    kamers: Type.Array(KamerNu),
    mag: Mag,
  }),
})

const DienstView = Obj({
  id: Id,
  medewerkerId: Id,
  ...Dienstdoende.properties,
  herhaalt: Type.Boolean({ description: 'Elke week op deze dag' }),
  gaatDoor: Type.Boolean({ description: 'Niet: op deze dag valt het uit' }),
  version: Versie,
  mag: Mag,
})
export const KamerView = Obj({
  id: Id,
  naam: Type.String(),
  team: Punt,
  gebied: Punt,
  achterwacht: Achterwacht,
  openingen: Type.Array(Obj({ weekdag: Type.Integer({ minimum: 1, maximum: 7 }), ...Stuk.properties })),
  vrijwilligers: Type.Array(Punt),
  beroepskrachten: Type.Array(Punt, { description: 'Wie u op het rooster kunt zetten' }),
  dagen: Type.Array(
    Obj({
      dag: Dag,
      open: Leeg(Stuk),
      isDicht: Type.Boolean({ description: 'Op deze dag is de kamer bij uitzondering dicht' }),
      diensten: Type.Array(DienstView),
      gaten: Type.Array(Stuk, { description: 'Open, en niemand aanwezig of bereikbaar' }),
    }),
  ),
  version: Versie,
  mag: Mag,
})
export type KamerView = Static<typeof KamerView>

export const kamersTonen = operatie({
  id: 'kamers.tonen',
  methode: 'GET',
  pad: '/kamers',
  samenvatting: 'Het weekrooster van de kamers van uw teams, met de tijden waarop er niemand is',
  groep,
  recht: WIJKTEAM,
  spoor: { geen: 'gaat over het rooster, niet over een dossier' },
  query: Obj({ dag: Type.Optional(Dag) }),
  status: 200,
  antwoord: Obj({
    isAan: Type.Boolean(),
    bron: Type.String(),
    maandag: Dag,
    vandaag: Dag,
    kamers: Type.Array(KamerView),
    teams: Type.Array(Obj({ ...Punt.properties, gebieden: Type.Array(Punt) }), {
      description: 'Voor een nieuwe kamer: uw teams, met waar zij werken',
    }),
    vrijwilligers: Type.Array(Punt),
    mag: Mag,
  }),
})

const gegevens = {
  naam: Tekst(80),
  gebiedId: Id,
  achterwacht: Obj({ naam: Tekst(80), telefoon: Tekst(20) }),
  openingen: Type.Array(Obj({ weekdag: Type.Integer({ minimum: 1, maximum: 7 }), ...Stuk.properties }), {
    maxItems: 7,
  }),
  vrijwilligers: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
}
const Uit = Obj({ id: Id, version: Versie })
const kamer = Obj({ kamerId: Id })

export const kamerToevoegen = operatie({
  id: 'kamer.toevoegen',
  methode: 'POST',
  pad: '/kamers',
  samenvatting: 'Een kamer opschrijven: waar, wanneer open, wie er ontvangt en wie de achterwacht is',
  groep,
  recht: LEIDER,
  spoor: 'schreef een kamer op',
  body: Obj({ teamId: Id, ...gegevens }),
  status: 201,
  antwoord: Uit,
})
export const kamerWijzigen = operatie({
  id: 'kamer.wijzigen',
  methode: 'PUT',
  pad: '/kamers/{kamerId}',
  samenvatting: 'Een kamer wijzigen',
  groep,
  recht: LEIDER,
  spoor: 'wijzigde een kamer',
  params: kamer,
  ifMatch: true,
  body: Obj(gegevens),
  status: 200,
  antwoord: Uit,
})
export const kamerBeeindigen = operatie({
  id: 'kamer.beeindigen',
  methode: 'POST',
  pad: '/kamers/{kamerId}/beeindigingen',
  samenvatting: 'Een kamer is er niet meer',
  groep,
  recht: LEIDER,
  spoor: 'haalde een kamer weg',
  params: kamer,
  ifMatch: true,
  status: 200,
  antwoord: Uit,
})
export const kamerdagZetten = operatie({
  id: 'kamerdag.zetten',
  methode: 'PUT',
  pad: '/kamers/{kamerId}/dagen/{dag}',
  samenvatting: 'Een kamer op één dag dichtdoen, zoals op een feestdag, of die dag toch open',
  groep,
  recht: LEIDER,
  spoor: 'deed een kamer op een dag dicht of open',
  params: Obj({ kamerId: Id, dag: Dag }),
  body: Obj({ open: Type.Boolean() }),
  status: 200,
  antwoord: Obj({ open: Type.Boolean() }),
})
export const kamerdienstToevoegen = operatie({
  id: 'kamerdienst.toevoegen',
  methode: 'POST',
  pad: '/kamers/{kamerId}/diensten',
  samenvatting: 'Een beroepskracht op het rooster zetten; een sociaal werker alleen zichzelf',
  groep,
  recht: WIJKTEAM,
  spoor: 'zette iemand op het rooster van een kamer',
  params: kamer,
  body: Obj({
    medewerkerId: Id,
    soort: Keuze(DIENSTSOORTEN),
    telefoon: Leeg(Tekst(20), { description: 'Werknummer; nodig voor wie bereikbaar is' }),
    dag: Dag,
    herhaalt: Type.Boolean({ description: 'Elke week op de weekdag van deze dag, vanaf deze dag' }),
    van: Tijd,
    tot: Tijd,
  }),
  status: 201,
  antwoord: Uit,
})
const dienst = Obj({ kamerId: Id, dienstId: Id })
export const kamerdienstBeeindigen = operatie({
  id: 'kamerdienst.beeindigen',
  methode: 'POST',
  pad: '/kamers/{kamerId}/diensten/{dienstId}/beeindigingen',
  samenvatting: 'Iemand van het rooster halen vanaf een dag; wat eerder was, blijft te zien',
  groep,
  recht: WIJKTEAM,
  spoor: 'haalde iemand van het rooster van een kamer',
  params: dienst,
  ifMatch: true,
  body: Obj({ vanaf: Dag }),
  status: 200,
  antwoord: Uit,
})
export const kamerdienstdagZetten = operatie({
  id: 'kamerdienstdag.zetten',
  methode: 'PUT',
  pad: '/kamers/{kamerId}/diensten/{dienstId}/dagen/{dag}',
  samenvatting: 'Op één dag is iemand er niet, of toch wel',
  groep,
  recht: WIJKTEAM,
  spoor: 'zette een dag van iemand op het rooster van een kamer aan of uit',
  params: Obj({ kamerId: Id, dienstId: Id, dag: Dag }),
  body: Obj({ gaatDoor: Type.Boolean() }),
  status: 200,
  antwoord: Obj({ gaatDoor: Type.Boolean() }),
})
