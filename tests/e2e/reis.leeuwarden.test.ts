import { reis } from './reis.ts'

reis({
  gemeente: 'leeuwarden',
  postcode: '8925 AB',
  ikBen: 'Iemand die een zorg meldt',
  regievoerder: 'Anna Hoekstra',
  collega: 'Bas Veenstra',
  clientondersteuner: 'Linda Terpstra',
  partij: 'Vrijwilligers Samen (demo)',
  bijPartij: 'Jitske Mulder',
  taken: [
    { wat: 'De post op stapels leggen', trede: '1. Eigen kracht', soort: 'De inwoner zelf', wie: 'Sietske' },
    { wat: 'Samen de post doen', trede: '2. Netwerk', soort: 'Mantelzorger', wie: 'Froukje Terpstra' },
    {
      wat: 'Begeleiding bij de administratie',
      trede: '4. Aanvullende ondersteuning',
      soort: 'Beroepskracht',
      wie: 'de aanbieder',
    },
  ],
  product: 'Thuisondersteuning in de aanvullende ondersteuning',
  productcode: '02A12',
  aanbieder: 'Begeleiding De Wadden (demo)',
  agb: '98020001',
  bijAanbieder: 'Hanneke Jansma',
  consulent: 'Gerrit Smit',
  wachtIemand: true,
  tabel: 'Thuisondersteuning',
})
