import {
  CalendarDays,
  Flag,
  House,
  LockKeyhole,
  MessageSquare,
  Pencil,
  Scale,
  Send,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import type { AntwoordBij } from '../../api/client.ts'
import { leesbaar } from './woorden.ts'

type Rij = AntwoordBij<'GET /dossiers/{dossierId}/tijdlijn'>['rijen'][number]

const tekst = (rij: Rij, veld: string): string => {
  const waarde = rij.gegevens[veld]
  return waarde === null || waarde === undefined ? '' : leesbaar(String(waarde))
}

/** The sentence of what happened. */
const ZIN: Readonly<Record<string, (rij: Rij) => string>> = {
  'regie.toegewezen': (rij) => {
    const van = tekst(rij, 'van')
    const naar = tekst(rij, 'naar')
    return van === '' ? `${naar} werd regievoerder.` : `De regie ging van ${van} naar ${naar}.`
  },
  'procesregie.aangewezen': () => 'Iemand kreeg de procesregie voor jeugd. De regievoerder blijft.',
  'instrument.ingevuld': () => 'Er is een vragenlijst ingevuld.',
  'zorgmelding.gemeld': () => 'Iemand van de sociale basis liet weten zich zorgen te maken.',
  'zorgmelding.overgenomen': () =>
    'De basisondersteuning neemt de regie. De sociale basis houdt zicht op hoe het gaat.',
  'zorgmelding.blijft': () => 'De zorgen van de sociale basis zijn bekeken. De regie blijft waar die is.',
  'thuissignaal.gemeld': () => 'Iemand die thuis komt, gaf door wat opviel.',
  'thuissignaal.afgehandeld': () => 'Er is iets gedaan met een signaal van thuis.',
  'hulpvraag.opgepakt': (rij) =>
    `Een hulpvraag is opgepakt door ${tekst(rij, 'organisatie')}. De verdeling is te bepalen.`,
  'hulpvraag.verdeeld': (rij) => `Met ${tekst(rij, 'organisatie')} is afgesproken wie wat doet.`,
  'signaal.toegevoegd': () => 'Er is een signaal bij dit dossier gezet.',
  'dossier.geopend': () => 'Het dossier is geopend.',
  'triage.besloten': () => 'Er is een besluit genomen in de triage.',
  'toeleiding.vastgelegd': (rij) =>
    `Toegeleid naar een zorgketen: ${tekst(rij, 'keten').toLowerCase()}, ${tekst(rij, 'team')}.`,
  'toeleiding.beeindigd': (rij) => `De toeleiding naar ${tekst(rij, 'team')} is klaar.`,
  'gesprek.gepland': () => 'Er is een gesprek afgesproken.',
  'driegesprek.akkoord': () => 'Iemand is het eens met de conclusie van het driegesprek.',
  'gesprek.meegenomen': () => 'Een gesprek ging mee op een apparaat, versleuteld.',
  'netwerk.persoon-toegevoegd': () => 'Er kwam iemand op de netwerkkaart.',
  'gesprek.afgesloten': (rij) =>
    rij.gegevens['uitkomst'] === 'advies'
      ? 'Het gesprek is afgerond met een advies. Er is geen plan nodig.'
      : 'Het gesprek is afgerond. Er komt een plan.',
  'bijstand.vastgelegd': () => 'Er is opgeschreven of bijstand meespeelt.',
  'bijstand.onderwerp-in-plan': () => 'Afstemmen over bijstand staat als doel in het plan.',
  'aanbod.vastgelegd': () => 'Er is opgeschreven wat iemand voor een ander kan doen.',
  'aanbod.gedeeld': () => 'Een aanbod staat met toestemming in de lijst van de wijk.',
  'aanbod.niet-gedeeld': () => 'Een aanbod ging uit de lijst van de wijk.',
  'aanbod.vervallen': () => 'Een aanbod geldt niet meer.',
  'aanvraag.ontvangen': () => 'Het verslag van een gesprek ging als aanvraag naar de gemeente.',
  'aanvraag.in_behandeling': () => 'De gemeente nam een aanvraag in behandeling.',
  'aanvraag.besluit': () => 'De gemeente nam een besluit op een aanvraag.',
  'aanvraag.teruggemeld': () => 'De gemeente meldde terug hoe het na het besluit verder gaat.',
  'beleid.gewijzigd': (rij) => `Het dossier ging over naar versie ${tekst(rij, 'versie')} van het beleid.`,
  'plan.begonnen': () => 'Het plan is begonnen.',
  'plan.concept': () => 'Het plan kan weer gewijzigd worden.',
  'plan.in_afstemming': () => 'Het plan is aan iedereen voorgelegd.',
  'plan.definitief': () => 'Het plan is definitief.',
  'plan.in_uitvoering': () => 'De uitvoering van het plan is begonnen.',
  'plan.geevalueerd': () => 'Het plan is geëvalueerd.',
  'plan.afgesloten': () => 'Het plan is afgesloten.',
  'inzet.aanvaard': () => 'Er kwam een ja op een taak in het plan.',
  'inzet.geweigerd': () => 'Er kwam een nee op een taak in het plan.',
  'hulplink.gemaakt': () => 'Iemand kreeg een link om te antwoorden op een taak in het plan.',
  'hulplink.ingetrokken': () => 'Een link voor een taak in het plan is ingetrokken.',
  'verslag.aangevuld': () => 'De inwoner schreef iets bij het verslag van een gesprek.',
  'inbreng.gedaan': () => 'De inwoner schreef zelf iets voor het plan.',
  'inbreng.overgenomen': () => 'Wat de inwoner schreef, staat nu in het plan.',
  'inbreng.niet_overgenomen': () => 'Wat de inwoner schreef, komt niet in het plan. De reden staat erbij.',
  'inzet.gestart': () => 'Een taak uit het plan is begonnen.',
  'contact.gepland': () => 'Er is een contactmoment afgesproken.',
  'contact.gehouden': () => 'Er was contact over hoe het gaat.',
  'werkafspraak.gemaakt': () => 'Er is met een helper iets afgesproken.',
  'werkafspraak.gedaan': () => 'Een afspraak met een helper is gedaan.',
  'werkafspraak.vervallen': () => 'Een afspraak met een helper hoeft niet meer.',
  'terugval.gemeld': () => 'Iemand meldt dat het slechter gaat.',
  'terugval.afgehandeld': () => 'Er is gepraat na het signaal dat het slechter ging.',
  'indicatie.vastgelegd': () => 'De indicatie staat getekend in het plan.',
  'planmaker.vastgelegd': () => 'Een specialist maakt het plan met de inwoner. Het wijkteam volgt.',
  'plan.afschalen': () => 'Er is minder hulp nodig. Het wijkteam kreeg bericht.',
  'advies.vastgelegd': () => 'Het advies van een specialist staat in het plan.',
  'uren.opgeschaald': (rij) =>
    `Een taak ging van ${tekst(rij, 'van')} naar ${tekst(rij, 'naar')} uur per week (opgeschaald).`,
  'uren.afgeschaald': (rij) =>
    `Een taak ging van ${tekst(rij, 'van')} naar ${tekst(rij, 'naar')} uur per week (afgeschaald).`,
  'uren.afwijking': () => 'De uren van een taak wijken af van wat is afgesproken.',
  'afweging.vastgelegd': () => 'Er is een afweging gemaakt.',
  'verwijzing.uitgegeven': () => 'De verwijsbrief is klaar.',
  'toewijzing.gemaakt': () => 'De hulp is toegewezen aan de aanbieder.',
  'toewijzing.gestart': () => 'De aanbieder meldt dat de hulp is begonnen.',
  'toewijzing.gestopt': () => 'De aanbieder meldt dat de hulp is gestopt.',
  'toewijzing.start_ingetrokken': () => 'De aanbieder trok de melding van de start in.',
  'toewijzing.stop_ingetrokken': () => 'De aanbieder trok de melding van de stop in.',
  'toewijzing.afgekeurd': () => 'De aanbieder keurde de toewijzing af.',
  'toestemming.gegeven': () => 'De inwoner gaf toestemming om mee te lezen.',
  'toestemming.geweigerd': () => 'De inwoner gaf geen toestemming om mee te lezen.',
  'toestemming.ingetrokken': () => 'De toestemming om mee te lezen is ingetrokken.',
  'persoon.toegevoegd': () => 'Iemand werd toegevoegd aan het huishouden.',
  'dossier.adres-gewijzigd': () => 'Het adres is gewijzigd.',
  'persoon.uitgetreden': () => 'Iemand hoort niet meer bij het huishouden.',
  'persoon.gewijzigd': () => 'De gegevens van iemand in het huishouden zijn gewijzigd.',
  'toegang.beeindigd': () => 'Een partij stopte met meekijken.',
  'noodtoegang.genomen': () => 'Iemand keek met spoed in dit dossier (noodtoegang).',
  'toegang.gedeeld': () => 'Het dossier is gedeeld met een partij.',
  'overdracht.aangeboden': () => 'Er is een overdracht aangeboden.',
  'overdracht.gesprek': () => 'Er was een gesprek over de overdracht.',
  'overdracht.geaccepteerd': () => 'De overdracht is geaccepteerd.',
  'overdracht.geweigerd': () => 'De overdracht is geweigerd.',
  'overdracht.ingetrokken': () => 'De overdracht is ingetrokken.',
  'begeleider.gevraagd': () => 'Er is gevraagd om een andere begeleider.',
  'begeleider.beantwoord': () => 'De vraag om een andere begeleider is beantwoord.',
  'opschaling.aangevraagd': () => 'Er is een opschaling gevraagd aan de teamleider.',
  'opschaling.akkoord': () => 'De teamleider is akkoord met de opschaling.',
  'opschaling.afgewezen': () => 'De teamleider wees de opschaling af.',
  'opschaling.overgenomen': () => 'Een ander team heeft het overgenomen.',
  'opschaling.stabiel': () => 'Een probleem is stabiel. Het wijkteam kijkt of het lichter kan.',
  'opschaling.verlengd': () => 'De opschaling is verlengd.',
  'opschaling.afgeschaald': () => 'Er is afgeschaald. Het wijkteam gaat verder.',
  'plan.akkoord': () => 'Er kwam een akkoord op het plan.',
}

const ICOON: Readonly<Record<string, LucideIcon>> = {
  signaal: Flag,
  hulpvraag: Flag,
  thuissignaal: Flag,
  zorgmelding: Flag,
  dossier: Flag,
  triage: Scale,
  gesprek: House,
  bijstand: House,
  plan: Pencil,
  doel: Pencil,
  inzet: Pencil,
  hulplink: Send,
  inbreng: Pencil,
  verslag: Pencil,
  evaluatie: CalendarDays,
  uren: CalendarDays,
  werkafspraak: CalendarDays,
  afweging: Scale,
  indicatie: Scale,
  advies: Scale,
  verwijzing: Send,
  toewijzing: Send,
  bericht: MessageSquare,
  regie: UserRound,
  procesregie: UserRound,
  opschaling: UserRound,
  overdracht: UserRound,
  begeleider: UserRound,
  persoon: UserRound,
  toegang: LockKeyhole,
  noodtoegang: LockKeyhole,
  toestemming: LockKeyhole,
}

const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)

/** What happened, as a sentence; what is new here reads as noun and participle. */
export function gebeurtenisZin(rij: Rij): string {
  const eigen = ZIN[rij.gebeurtenis]
  return eigen === undefined ? `${hoofdletter(leesbaar(rij.gebeurtenis.replace('.', ' ')))}.` : eigen(rij)
}

/** The drawing beside it, by the noun. */
export const gebeurtenisIcoon = (gebeurtenis: string): LucideIcon =>
  ICOON[gebeurtenis.split('.')[0] ?? ''] ?? Flag
