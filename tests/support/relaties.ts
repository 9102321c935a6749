/** Everybody who has something to do with a huishouden, and a colleague of the team who has not. */
export const RELATIES = [
  'regievoerder',
  'teamleider',
  'consulent',
  'teamgenoot',
  'inwoner',
  'helper',
  'aanbieder',
  'partij',
] as const
export type Relatie = (typeof RELATIES)[number]

/**
 * What each of them gets at each operation below a dossier of Leeuwarden, in the order of `RELATIES`, written down a
 * second time on purpose: `+` past the right, `x` sees the dossier but may not do this (403), `-` as if it is not
 * there (404). The helper and the aanbieder hold `inzet`, the partij reads kern, gesprek and plan by toestemming. A
 * draft is one's own: who holds anything at all may ask for it and finds none.
 */
export const RELATIETABEL: Readonly<Record<string, string>> = {
  'plan.tonen': '+ + - - + - - +',
  'plan.beginnen': '+ x x - - - - -',
  'plan.wijzigen': '+ x x - - - - -',
  'inzet.toevoegen': '+ x x - - - - -',
  'inzet.wijzigen': '+ x x - - - - -',
  'inzet.verwijderen': '+ x x - - - - -',
  'inzet.antwoorden': '+ x - - + - - x',
  'inzet.starten': '+ x x - - - - -',
  'plan.aanbieden': '+ x x - - - - -',
  'plan.terugnemen': '+ x x - - - - -',
  'plan.akkoord': '+ x - - + - - x',
  'plan.vaststellen': '+ x x - - - - -',
  'plan.uitvoeren': '+ x x - - - - -',
  'plan.evalueren': '+ x x - - - - -',
  'plan.afsluiten': '+ x x - - - - -',
  'afweging.tonen': '+ - + - + - - -',
  'afweging.maken': '+ x x - - - - -',
  'verwijzing.tonen': '+ - + - + - - -',
  'verwijzing.maken': '+ x x - - - - -',
  'verwijzing.opnieuw': '+ x x - - - - -',
  'document.tonen': '+ + - - + - - +',
  'triage.tonen': '+ + - - - - - +',
  'triage.voorstellen': '+ + - - - - - +',
  'triage.besluiten': '+ - - - - - - x',
  'regie.tonen': '+ + - - - - - -',
  'regie.toewijzen': '+ + - - - - - -',
  'gesprek.plannen': '+ x - - - - - -',
  'gesprekken.tonen': '+ - - - + - - +',
  'gesprek.tonen': '+ - - - - - - +',
  'gesprek.vastleggen': '+ x - - - - - -',
  'gesprek.afsluiten': '+ x - - - - - -',
  'gesprek.deelnemer-toevoegen': '+ x - - - - - -',
  'gesprek.deelnemer-wijzigen': '+ x - - - - - -',
  'gesprek.deelnemer-verwijderen': '+ x - - - - - -',
  'gesprek.clientondersteuning-aanbieden': '+ x - - - - - -',
  'concept.bewaren': '+ + + - + - - +',
  'concept.tonen': '+ + + - + + + +',
  'concept.weggooien': '+ + + - + + + +',
  'toestemming.vastleggen': '+ x - - - - - -',
  'toestemming.intrekken': '+ x x - + - - x',
  'deling.vastleggen': '+ x - - - - - -',
  'toegang.tonen': '+ + x - + - - x',
  'toegang.beeindigen': '+ x x - + - - x',
  'dossier.berichten-tonen': '+ - + - - - - -',
  'dossier.tonen': '+ + + - - - + +',
  'persoon.toevoegen': '+ x x - - - x x',
  'persoon.wijzigen': '+ x x - - - x x',
  'tijdlijn.tonen': '+ + + - - - + +',
}
