// The doelgroepen of the convenant between Nijmegen, VGZ and the zorgkantoor (seed 003).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

type Doelgroepen = NonNullable<Beleid['signalering']['doelgroepen']>
const BRON = '003 Convenant, Doelgroep (uitwerking)'
const van = (groep: Doelgroepen['groepen'][number]['id'], lijst: Readonly<Record<string, string>>) =>
  Object.entries(lijst).map(([id, naam]) => ({ id, naam, groep, bron: BRON }))

export const doelgroepen: Doelgroepen = {
  groepen: [
    { id: 'ouderen', naam: 'Ouderen', bron: BRON },
    { id: 'beperking', naam: 'Lichte of matige beperking', bron: BRON },
    { id: 'sociaal_kwetsbaar', naam: 'Sociaal kwetsbaar', bron: BRON },
    { id: 'risico', naam: 'Risico', bron: BRON },
  ],
  // The convenant names no age; this is the one of the kwetsbare ouderen of the Uitvoeringsnotitie (§3).
  ouderenVanaf: 75,
  kenmerken: [
    ...van('beperking', {
      lichamelijk: 'Lichamelijke beperking',
      zintuiglijk: 'Beperking in zien of horen',
      verstandelijk: 'Verstandelijke beperking',
      hersenletsel: 'Niet-aangeboren hersenletsel',
      psychosociaal: 'Psychosociale of psychische problemen',
      chronisch_ziek: 'Chronische ziekte',
    }),
    ...van('sociaal_kwetsbaar', {
      lichte_verslaving: 'Lichte problemen met verslaving',
      lichte_psychiatrie: 'Lichte psychiatrische problemen',
    }),
    ...van('risico', {
      overgewicht: 'Overgewicht',
      hoge_bloeddruk: 'Hoge bloeddruk',
      beweegarmoede: 'Te weinig beweging',
    }),
  ],
  risicoVanaf: 1,
  sluitreden: 'preventie_aangeboden',
  bron: BRON,
}
