import { Type, type Static } from 'typebox'
import { Id, Keuze, Leeg, Mag, Obj, Tekst, Versie } from './bouwstenen.ts'
import { operatie } from './operatie.ts'

/** Kinds of place, from small to large: one lies in another that is larger (ALG-04). */
export const GEBIEDSOORTEN = [
  'buurt',
  'wijk',
  'dorp',
  'stadsdeel',
  'gebied',
  'stad',
  'regio',
  'land',
] as const
export type GebiedSoort = (typeof GEBIEDSOORTEN)[number]
/** For whom something is (001 §3 Scenario 1; 004 §2.4): follows from the kind of place it belongs to. */
export const NIVEAUS = ['wijkgericht', 'bovenwijks', 'stedelijk', 'regionaal', 'landelijk'] as const
export type Niveau = (typeof NIVEAUS)[number]

/** Everybody who helps an inwoner may look up places and voorzieningen. */
export const MET_PLAATSEN = [
  'sociaal_werker',
  'deskundig',
  'teamleider',
  'consulent',
  'aanbieder',
  'vrijwilliger',
  'consulent_sociale_zaken',
  'functioneel_beheerder',
] as const

// Four digits is a whole range: 6537 up to 6538 is 6537 AA up to 6538 ZZ. What is wrong with it, the rule tells per line.
const Reeks = Obj({ van: Tekst(7), tot: Tekst(7) })

export const GebiedView = Obj({
  id: Id,
  naam: Type.String(),
  soort: Keuze(GEBIEDSOORTEN),
  niveau: Keuze(NIVEAUS),
  ouderId: Leeg(Id, { description: 'Waar het in ligt' }),
  postcodes: Type.Array(Reeks),
  teams: Type.Array(Type.String(), { description: 'De teams die hier zelf aan verbonden zijn' }),
  isHeelDeGemeente: Type.Boolean({ description: 'Hier hoort wat in geen enkele wijk ligt' }),
  version: Versie,
  mag: Mag,
})
export type GebiedView = Static<typeof GebiedView>

export const gebiedenTonen = operatie({
  id: 'gebieden.tonen',
  methode: 'GET',
  pad: '/gebieden',
  samenvatting: 'De plaatsen van de gemeente, van groot naar klein, met hun postcodes en teams',
  groep: 'Beleid',
  recht: MET_PLAATSEN,
  spoor: { geen: 'gaat over plaatsen, niet over mensen' },
  status: 200,
  antwoord: Obj({ gebieden: Type.Array(GebiedView), mag: Mag }),
})

const body = Obj({
  naam: Tekst(80),
  soort: Keuze(GEBIEDSOORTEN),
  ouderId: Leeg(Id),
  postcodes: Type.Array(Reeks, { maxItems: 500 }),
})
const Uit = Obj({ id: Id, version: Versie })

export const gebiedToevoegen = operatie({
  id: 'gebied.toevoegen',
  methode: 'POST',
  pad: '/gebieden',
  samenvatting: 'Een plaats toevoegen: wat het is, waar het in ligt en welke postcodes erbij horen',
  groep: 'Beleid',
  recht: ['functioneel_beheerder'],
  spoor: 'voegde een plaats toe',
  body,
  status: 201,
  antwoord: Uit,
})

export const gebiedWijzigen = operatie({
  id: 'gebied.wijzigen',
  methode: 'PUT',
  pad: '/gebieden/{gebiedId}',
  samenvatting: 'Een plaats wijzigen: naam, soort, waar het in ligt en de postcodes',
  groep: 'Beleid',
  recht: ['functioneel_beheerder'],
  spoor: 'wijzigde een plaats',
  params: Obj({ gebiedId: Id }),
  ifMatch: true,
  body,
  status: 200,
  antwoord: Uit,
})
