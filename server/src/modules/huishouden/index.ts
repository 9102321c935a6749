export { foutenCsv } from './foutenbestand.rules.ts'
export {
  genereerCsv,
  FOUTSOORTEN,
  type CsvOpdracht,
  type CsvTekst,
  type Foutsoort,
} from './genereercsv.rules.ts'
export { genereerInvoer, testBsns, type Bouwstof, type Opdracht } from './genereer.rules.ts'
export {
  KOLOMMEN,
  leesKop,
  maakRegellezer,
  RELATIES,
  type InvoerAdres,
  type InvoerFout,
  type InvoerKader,
  type InvoerPersoon,
  type InvoerRegel,
  type InvoerUitkomst,
  type InvoerVoorziening,
  type Kolom,
  type Relatie,
} from './invoer.rules.ts'
export { maakSamenhang } from './samenhang.rules.ts'
