import { Type, type Static } from 'typebox'
import { Dag, Id, Keuze, Leeg, Mag, Obj, Postcode, Tekst, Tijdstip, Versie } from './bouwstenen.ts'
import { DELEN, DOSSIERROLLEN, operatie } from './operatie.ts'
import { WettelijkKader } from './triage.ts'
import { FASEN, TERMIJNSOORTEN } from './werklijst.ts'

const DossierId = Obj({ dossierId: Id })
const Deel = Keuze(DELEN)
const Fase = Keuze(FASEN)
const Houder = Obj({ id: Id, naam: Type.String() })

/** A term as data for a sentence: "nog 3 dagen, vr 27 nov". */
export const TermijnView = Obj({
  soort: Keuze(TERMIJNSOORTEN),
  van: Leeg(Dag),
  uiterlijk: Dag,
  dagen: Type.Integer({ description: 'Dagen tot en met de laatste dag; onder 0 is te laat' }),
  stand: Keuze(['laat', 'kort', 'ruim']),
  bron: Leeg(Type.String()),
})
export type TermijnView = Static<typeof TermijnView>

/** What should be seen before anything else; the screen makes the sentence. */
export const Waarschuwing = Obj({
  code: Keuze([
    'termijn_laat',
    'termijn_kort',
    'geen_regievoerder',
    'afgeschermd',
    'toestemming_gestopt',
    'afstemmen',
    'dossier_gesloten',
  ]),
  ernst: Keuze(['nood', 'let_op']),
  termijn: Leeg(TermijnView),
  persoon: Leeg(Type.String()),
  partij: Leeg(Type.String()),
})
export type Waarschuwing = Static<typeof Waarschuwing>

const Lid = Obj({
  id: Id,
  voornamen: Type.String(),
  tussenvoegsel: Leeg(Type.String()),
  achternaam: Type.String(),
  geboortenaam: Leeg(Type.String()),
  geboortedatum: Leeg(Dag),
  leeftijd: Leeg(Type.Integer()),
  relatie: Type.String(),
  telefoon: Leeg(Type.String()),
  email: Leeg(Type.String()),
  bsn: Leeg(Type.String({ description: 'Alleen voor wie het deel kern ziet' })),
  lidVanaf: Dag,
  lidTot: Leeg(Dag),
  version: Versie,
})
const Regie = Obj({
  regievoerder: Houder,
  rol: Type.String(),
  vanaf: Tijdstip,
  tot: Leeg(Tijdstip),
  reden: Type.String(),
  door: Type.String(),
})
const Waarom = Obj({
  grondslag: Type.String(),
  via: Keuze(['medewerker', 'team', 'organisatie', 'bereik', 'inwoner', 'helper', 'systeem']),
  uitleg: Type.String(),
  bron: Type.String(),
  delen: Type.Array(Deel),
  recht: Keuze(['lezen', 'schrijven']),
  eenPersoon: Type.Boolean({ description: 'Geldt alleen voor één persoon van het huishouden' }),
  vanaf: Tijdstip,
  tot: Leeg(Tijdstip),
})

export const Dossier = Obj({
  id: Id,
  kenmerk: Type.String(),
  naam: Type.String(),
  adres: Obj({
    straat: Leeg(Type.String()),
    huisnummer: Leeg(Type.Integer()),
    toevoeging: Leeg(Type.String()),
    postcode: Leeg(Type.String()),
    plaats: Leeg(Type.String()),
  }),
  gebied: Type.String(),
  gebiedId: Id,
  team: Type.String(),
  wetten: Type.Array(WettelijkKader, {
    description: 'De wetten die deze vraag raakt, zover u het deel gesprek ziet (ALG-07)',
  }),
  status: Keuze(['open', 'gesloten']),
  fase: Leeg(Fase),
  beleidVersie: Type.Integer({ minimum: 1 }),
  geopendOp: Tijdstip,
  waarschuwingen: Type.Array(Waarschuwing, { description: 'Belangrijkste eerst' }),
  regievoerder: Leeg(
    Obj({ id: Id, naam: Type.String(), rol: Type.String(), vanaf: Tijdstip, ikZelf: Type.Boolean() }),
  ),
  regie: Type.Array(Regie, { description: 'Alle perioden, nieuwste eerst' }),
  leden: Type.Array(Lid),
  termijnen: Type.Array(TermijnView),
  concepten: Type.Array(Obj({ sleutel: Type.String(), deel: Deel, gewijzigdOp: Tijdstip }), {
    description: 'Waar u zelf nog mee bezig was',
  }),
  delen: Type.Array(Deel, { description: 'De delen die u mag zien' }),
  waarom: Type.Array(Waarom, { description: 'Waarom u dit dossier mag zien' }),
  version: Versie,
  mag: Mag,
})
export type Dossier = Static<typeof Dossier>

export const dossierTonen = operatie({
  id: 'dossier.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}',
  samenvatting: 'Een huishouden met zijn regievoerder, termijnen en waarom u het mag zien',
  groep: 'Dossiers',
  recht: DOSSIERROLLEN,
  spoor: 'opende het dossier',
  params: DossierId,
  status: 200,
  antwoord: Dossier,
})

export const TijdlijnRij = Obj({
  sleutel: Type.String({ description: 'Uniek binnen de tijdlijn' }),
  op: Tijdstip,
  wie: Leeg(Houder),
  deel: Deel,
  gebeurtenis: Type.String(),
  objectId: Leeg(Id),
  reden: Leeg(Type.String()),
  gegevens: Type.Record(
    Type.String(),
    Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]),
  ),
})
export type TijdlijnRij = Static<typeof TijdlijnRij>

export const tijdlijnTonen = operatie({
  id: 'tijdlijn.tonen',
  methode: 'GET',
  pad: '/dossiers/{dossierId}/tijdlijn',
  samenvatting: 'Wat er gebeurde: wie, wanneer, wat en waarom, nieuwste eerst',
  groep: 'Dossiers',
  recht: DOSSIERROLLEN,
  spoor: 'bekeek de tijdlijn',
  params: DossierId,
  query: Obj({
    deel: Type.Optional(Deel),
    pagina: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  status: 200,
  antwoord: Obj({ rijen: Type.Array(TijdlijnRij), pagina: Type.Integer(), isMeer: Type.Boolean() }),
})

const PersoonInvoer = Obj({
  voornamen: Tekst(80),
  tussenvoegsel: Type.Optional(Tekst(20)),
  achternaam: Tekst(120),
  geboortenaam: Type.Optional(Tekst(120)),
  geboortedatum: Type.Optional(Tekst(10)),
  bsn: Type.Optional(Tekst(20)),
  relatie: Keuze(['hoofdbewoner', 'partner', 'kind', 'ouder', 'kleinkind', 'overig']),
  telefoon: Type.Optional(Tekst(30)),
  email: Type.Optional(Tekst(200)),
})
const PersoonBewaard = Obj({ id: Id, version: Versie })

export const persoonToevoegen = operatie({
  id: 'persoon.toevoegen',
  methode: 'POST',
  pad: '/dossiers/{dossierId}/personen',
  samenvatting: 'Iemand toevoegen aan het huishouden',
  groep: 'Dossiers',
  recht: DOSSIERROLLEN,
  spoor: 'voegde iemand toe aan het huishouden',
  params: DossierId,
  body: PersoonInvoer,
  status: 201,
  antwoord: PersoonBewaard,
})

export const persoonWijzigen = operatie({
  id: 'persoon.wijzigen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/personen/{persoonId}',
  samenvatting: 'De gegevens van iemand in het huishouden wijzigen',
  groep: 'Dossiers',
  recht: DOSSIERROLLEN,
  spoor: 'wijzigde de gegevens van iemand in het huishouden',
  params: Obj({ dossierId: Id, persoonId: Id }),
  body: PersoonInvoer,
  ifMatch: true,
  status: 200,
  antwoord: PersoonBewaard,
})

/** An address as it is typed: letters and the iWmo messages need the postcode and the number. */
export const AdresInvoer = {
  straat: Type.Optional(Tekst(120)),
  huisnummer: Type.Integer({ minimum: 1, maximum: 99999 }),
  toevoeging: Type.Optional(Tekst(10)),
  postcode: Postcode,
  plaats: Type.Optional(Tekst(80)),
}

export const adresWijzigen = operatie({
  id: 'dossier.adres-wijzigen',
  methode: 'PUT',
  pad: '/dossiers/{dossierId}/adres',
  samenvatting: 'Het adres van het huishouden aanvullen of wijzigen',
  groep: 'Dossiers',
  recht: DOSSIERROLLEN,
  spoor: 'wijzigde het adres van het huishouden',
  params: DossierId,
  body: Obj(AdresInvoer),
  ifMatch: true,
  status: 200,
  antwoord: Obj({
    version: Versie,
    andereWijk: Leeg(
      Type.String({
        description: 'De wijk van dit adres, als een ander team daar werkt; het dossier blijft bij dit team',
      }),
    ),
  }),
})
