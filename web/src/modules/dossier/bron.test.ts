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
  ['niet uit het plan (eisen SIG-18, fictief)', 'niet uit het plan'],
  ['Wmo 2015 art. 2.1.1 en 2.6.4', 'Wmo 2015 art. 2.1.1 en 2.6.4'],
])('the source "%s" reads "%s"', (bron, leest) => {
  expect(bronTekst(bron)).toBe(leest)
})
