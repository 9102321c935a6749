// Question sets that any gemeente can take questions from. The words are ours: no text of a licensed instrument.
import type { Gespreksinstrument } from '../../server/src/modules/beleid/index.ts'

type Vragenset = Gespreksinstrument['vragensets'][number]
export const vraag = (id: string, tekst: string): Vragenset['vragen'][number] => ({
  id,
  tekst,
  vervallen: false,
})

/** What a broad screening of older people asks, said for everybody. */
export const breed: Vragenset = {
  id: 'breed',
  naam: 'Brede vragen naar Easycare-TOS',
  herkomst: 'landelijk',
  vragen: [
    vraag('br_geheugen', 'Zijn er zorgen over geheugen of stemming?'),
    vraag('br_lijf', 'Wat kunt u door uw lijf niet meer, of minder goed?'),
    vraag('br_vallen', 'Bent u het laatste half jaar gevallen?'),
    vraag('br_alleen', 'Met wie hebt u deze week gesproken?'),
    vraag('br_huis', 'Kunt u overal in huis komen?'),
    vraag('br_huishouden', 'Welk werk in huis blijft liggen?'),
    vraag('br_buiten', 'Hoe komt u bij de winkel en de dokter?'),
    vraag('br_zin', 'Waar kijkt u naar uit?'),
  ],
  bron: '003 Uitv.notitie §6 Scholing; de vragen zijn niet uit het plan',
}
