// Where seed 003 contradicts itself or leaves open: every reading, and the one Nijmegen works with.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

export const lezingen: Beleid['lezingen'] = [
  {
    id: 'GT-N28',
    onderwerp: 'Wanneer is er sprake van multiproblematiek?',
    lezingen: [
      { tekst: 'Problemen op minstens 3 leefgebieden', bron: '003 Uitv.notitie §5' },
      {
        tekst: 'Zie de kenmerken in hoofdstuk 2; daar staan indicatoren, geen aantal',
        bron: '003 Basisontwerp §3.5',
      },
    ],
    gekozen: 0,
    waarom: 'Alleen de Uitvoeringsnotitie noemt een aantal.',
  },
  {
    id: 'GT-N29',
    onderwerp: 'Waarheen bij een dominant probleem? Drie problemen, “respectievelijk” twee bestemmingen.',
    lezingen: [
      {
        tekst:
          'Huiselijk geweld en veelpleger naar het Veiligheidshuis, zwaar psychiatrisch naar het FACT-team',
        bron: '003 Basisontwerp §3.5',
      },
    ],
    gekozen: 0,
    waarom: 'Geweld en veelplegers horen bij justitie; het FACT-team is er voor ernstige psychiatrie.',
  },
  {
    id: 'GT-N30',
    onderwerp: 'Op welk niveau werkt het regieteam?',
    lezingen: [
      { tekst: 'Gebiedsniveau', bron: '003 Uitv.notitie §5' },
      { tekst: 'Stadsdeelniveau', bron: '003 Basisontwerp §3.5' },
    ],
    gekozen: 1,
    waarom: 'Het Basisontwerp is de uitwerking van de notitie.',
  },
  {
    id: 'GT-N31',
    onderwerp: 'Welke leefgebieden?',
    lezingen: [
      {
        tekst:
          'Twaalf: wonen, financiën, sociale omgeving, opvoeding, psychisch en lichamelijk functioneren, zingeving, huishouden, taal, vervoer, dagbesteding, werk',
        bron: '003 Uitv.notitie §4',
      },
      {
        tekst:
          'Wonen, financiën, sociaal leven, psychische en lichamelijke gesteldheid (met leefstijl), zingeving, praktische aspecten, dagbesteding (werk, opleiding, sociale activering); zonder opvoeding en taal',
        bron: '003 Uitv.notitie §6',
      },
    ],
    gekozen: 0,
    waarom:
      'De eerste lijst is volledig. Leefstijl, vrije tijd en opleiding staan als onderdeel in de lijst.',
  },
  {
    id: 'GT-N32',
    onderwerp: 'Vanaf welke leeftijd is er sprake van hoge leeftijd?',
    lezingen: [
      { tekst: '75 jaar en ouder', bron: '003 Uitv.notitie §3' },
      { tekst: 'Hoge leeftijd, zonder grens', bron: '003 Basisontwerp §2' },
    ],
    gekozen: 0,
    waarom: 'Zonder grens kan het systeem de indicator niet afleiden.',
  },
  {
    id: 'GT-N33',
    onderwerp: 'Hoeveel treden heeft de ladder?',
    lezingen: [
      {
        tekst: 'Vier: eigen kracht, eigen netwerk, collectief, individueel',
        bron: '003 Convenant, Overwegingen',
      },
      {
        tekst: 'Drie: zelf of met familie, vrienden en vrijwilligers; collectief; individueel',
        bron: '003 Convenant, Instrumenten',
      },
    ],
    gekozen: 0,
    waarom: 'De volgorde is gelijk; vier treden zegt meer over het eigen netwerk.',
  },
  {
    id: 'O-10',
    onderwerp: 'Mag een sociaal werker een eenvoudige indicatie zelf geven?',
    lezingen: [
      { tekst: 'Variant a: ja, met mandaat', bron: '003 Uitv.notitie §4' },
      {
        tekst: 'Variant b: het verslag is de aanvraag, met de waarde van een advies',
        bron: '003 Uitv.notitie §4',
      },
    ],
    gekozen: 1,
    waarom: 'De notitie bekijkt het mandaat nog; variant b kan zonder mandaatbesluit.',
  },
  {
    id: 'O-09',
    onderwerp: 'Op welk papier begint een individuele voorziening (C15)?',
    lezingen: [
      { tekst: 'Alleen op een beschikking', bron: '003 Uitv.notitie §4' },
      {
        tekst:
          'Ook op de brief van de sociaal werker, die het verslag samenvat en het recht op een besluit noemt',
        bron: '003 Uitv.notitie §4 (geen herhaling van informatieverzameling); Wmo 2.3.5',
      },
    ],
    gekozen: 1,
    waarom:
      'De notitie laat open wie besluit. De brief houdt niemand op en neemt het recht op een beschikking niet weg.',
  },
  {
    id: 'O-14',
    onderwerp: 'Hoe hoort de aanbieder van een toewijzing (C34)?',
    lezingen: [
      { tekst: 'Buiten het systeem om', bron: '003 zegt niets' },
      { tekst: 'Met de landelijke berichten, zoals iedere gemeente sinds 2015', bron: 'eisen §7 O-14' },
    ],
    gekozen: 1,
    waarom: 'Het plan is van voor de landelijke berichten. Een andere weg is er voor aanbieders niet meer.',
  },
]
