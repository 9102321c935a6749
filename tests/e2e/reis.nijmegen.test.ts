import { reis } from './reis.ts'

reis({
  gemeente: 'nijmegen',
  postcode: '6546 AB',
  ikBen: 'Buurtbewoner',
  regievoerder: 'Bas Willems',
  collega: 'Dirk Hendriks',
  clientondersteuner: 'Mieke Evers',
  partij: 'Vrijwilligers De Stuwwal (demo)',
  bijPartij: 'Karin Smeets',
  taken: [
    { wat: 'De post op stapels leggen', trede: '1. Eigen kracht', soort: 'De inwoner zelf', wie: 'Sietske' },
    { wat: 'Samen de post doen', trede: '2. Eigen netwerk', soort: 'Mantelzorger', wie: 'Froukje Terpstra' },
    {
      wat: 'Begeleiding bij de administratie',
      trede: '4. Individuele voorziening',
      soort: 'Beroepskracht',
      wie: 'de aanbieder',
    },
  ],
  product: 'Individuele begeleiding',
  productcode: '02A12',
  aanbieder: 'Begeleiding Rivierland (demo)',
  agb: '98020001',
  bijAanbieder: 'Ilse Kuipers',
  consulent: 'Henk Thijssen',
  wachtIemand: false,
  tabel: null,
})
