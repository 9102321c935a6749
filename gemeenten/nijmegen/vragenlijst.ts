// The instrument of the keukentafelgesprek in Nijmegen (seed 003): Easycare-TOS, made broader with own questions.
import type { Gespreksinstrument } from '../../server/src/modules/beleid/index.ts'
import { breed, vraag } from '../landelijk/vragensets.ts'

const blok = (leefgebied: string, ...vragen: string[]) => ({ leefgebied, vragen })

export const vragenlijst: Gespreksinstrument = {
  naam: 'Easycare breed',
  uitgave: '1.1',
  vragensets: [
    breed,
    {
      id: 'nijmegen',
      naam: 'Vragen van Nijmegen',
      herkomst: 'eigen',
      vragen: [
        vraag('nm_rondkomen', 'Lukt het om rond te komen en de post bij te houden?'),
        vraag('nm_opvoeden', 'Wat gaat goed met de kinderen, en wat is lastig?'),
        vraag('nm_lezen', 'Lukt het om brieven te lezen en formulieren in te vullen?'),
        vraag('nm_dag', 'Hoe ziet een gewone dag eruit?'),
        vraag('nm_werk', 'Wat zou u willen doen als werk of als vrijwilliger?'),
        vraag('nm_buurt', 'Wie in de buurt kunt u iets vragen?'),
      ],
      bron: '003 Uitv.notitie §6 Scholing; de vragen zijn niet uit het plan',
    },
  ],
  blokken: [
    blok('wonen', 'br_huis'),
    blok('financien', 'nm_rondkomen'),
    blok('sociale_omgeving', 'br_alleen', 'nm_buurt'),
    blok('opvoeding', 'nm_opvoeden'),
    blok('psychisch', 'br_geheugen'),
    blok('lichamelijk', 'br_lijf', 'br_vallen'),
    blok('zingeving', 'br_zin'),
    blok('huishouden', 'br_huishouden'),
    blok('taal', 'nm_lezen'),
    blok('vervoer', 'br_buiten'),
    blok('dagbesteding', 'nm_dag'),
    blok('werk', 'nm_werk'),
  ],
  bron: '003 Uitv.notitie §6 Scholing; de uitgave en de vragen zijn niet uit het plan (eisen KTG-14)',
}
