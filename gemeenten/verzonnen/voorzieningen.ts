// Voorzieningen for invented people. The first two characters of a code are the productcategorie of iWmo 3.2
// (codelijst WMO020); what follows, and the AGB-codes, are invented.
export default [
  {
    naam: 'Hulp bij het huishouden',
    productcode: '01A01',
    aanbieders: ['98010001', '98010002'],
    vanaf: 60,
    tot: 110,
  },
  {
    naam: 'Thuisondersteuning licht',
    productcode: '02A11',
    aanbieders: ['98020001', '98020002', '98020003'],
    vanaf: 18,
    tot: 110,
  },
  {
    naam: 'Thuisondersteuning zwaar',
    productcode: '02A12',
    aanbieders: ['98020001', '98020003'],
    vanaf: 18,
    tot: 110,
  },
  { naam: 'Kortdurend verblijf', productcode: '04A01', aanbieders: ['98040001'], vanaf: 18, tot: 110 },
  { naam: 'Dagbesteding', productcode: '07A01', aanbieders: ['98070001', '98070002'], vanaf: 18, tot: 110 },
  { naam: 'Vervoer naar dagbesteding', productcode: '08A01', aanbieders: ['98080001'], vanaf: 18, tot: 110 },
  { naam: 'Rolstoel', productcode: '11A01', aanbieders: ['98110001'], vanaf: 4, tot: 110 },
  { naam: 'Scootmobiel', productcode: '12A01', aanbieders: ['98110001'], vanaf: 55, tot: 110 },
  { naam: 'Traplift', productcode: '13A01', aanbieders: ['98130001'], vanaf: 55, tot: 110 },
  { naam: 'Beschermd wonen', productcode: '15A01', aanbieders: ['98150001'], vanaf: 18, tot: 70 },
] as const
