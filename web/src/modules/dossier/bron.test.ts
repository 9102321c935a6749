import { expect, test } from 'vitest'
import { bronTekst } from './bron.ts'

test.each([
  ['004 §4.1', 'beleidsplan §4.1'],
  ['Wmo 2.3.2 lid 3; 004 §4.2', 'Wmo 2.3.2 lid 3; beleidsplan §4.2'],
  ['003 Uitv.notitie §5 Sociaal-juridisch (C39)', 'Uitvoeringsnotitie §5 Sociaal-juridisch'],
  ['003 Basisontwerp §3.4, §5.2', 'Basisontwerp §3.4, §5.2'],
  ['004 §2.3, §4.6 (O-07)', 'beleidsplan §2.3, §4.6'],
  ['004 §5.3 ICT (wat gedeeld mag worden, moet nog worden getoetst)', 'beleidsplan §5.3 ICT'],
  ['003 Uitv.notitie §4; lezing C15', 'Uitvoeringsnotitie §4'],
  ['004 noemt geen aantal leefgebieden (C05)', 'beleidsplan noemt geen aantal leefgebieden'],
  ['niet uit het plan (eisen SIG-18, fictief)', 'staat niet in het beleidsplan'],
  [
    '001 §1.3; het ritme van 3 maanden is niet uit het plan (eisen PLAN-11)',
    'beleidsplan §1.3; het ritme van 3 maanden staat niet in het beleidsplan',
  ],
  [
    '001 §5; de punten zijn niet uit het plan (eisen TRI-13)',
    'beleidsplan §5; de punten staan niet in het beleidsplan',
  ],
  ['Wmo 2015 art. 2.1.1 en 2.6.4', 'Wmo 2015 art. 2.1.1 en 2.6.4'],
])('the source "%s" reads "%s"', (bron, leest) => {
  expect(bronTekst(bron)).toBe(leest)
})

test.each([
  ['Wmo 5.3.2; 003 Basisontwerp §5.2', 'Wmo 5.3.2'],
  ['001 §1.3; het ritme is niet uit het plan', 'het ritme staat niet in het beleidsplan'],
  ['003 Basisontwerp §5.3; 004 §4.1', 'beleidsplan §4.1'],
  ['001 §1.3', 'plan van een andere gemeente, §1.3'],
  [
    'niet uit het plan (001 §5 vraagt een checklist)',
    'staat niet in het beleidsplan (plan van een andere gemeente, §5 vraagt een checklist)',
  ],
])('in Leeuwarden (004) the source "%s" reads "%s"', (bron, leest) => {
  expect(bronTekst(bron, '004')).toBe(leest)
})
