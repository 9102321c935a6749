import * as t from './typen.ts'
import { een, mag, samengesteld } from './vorm.ts'

/** The composed types (CDT) of the basisschema 3.2 that our messages use. */

export const berichtIdentificatie = samengesteld({
  Identificatie: een(t.identificatie),
  Dagtekening: een(t.datum),
})
export const xsdVersie = samengesteld({
  BasisschemaXsdVersie: een(t.versie),
  BerichtXsdVersie: een(t.versie),
})
export const geboortedatum = samengesteld({ Datum: een(t.datum), DatumGebruik: mag(t.datumGebruik) })
export const achternaam = samengesteld({ Achternaam: een(t.naam), Voorvoegsel: mag(t.voorvoegsel) })
export const volledigeNaam = samengesteld({
  Geslachtsnaam: een(achternaam),
  Partnernaam: mag(achternaam),
  Voornamen: mag(t.naam),
  Voorletters: mag(t.voorletters),
  NaamGebruik: een(t.naamGebruik),
})
export const verkorteNaam = samengesteld({
  Geslachtsnaam: een(achternaam),
  Voornamen: mag(t.naam),
  Voorletters: mag(t.voorletters),
})
export const communicatie = samengesteld({ Vorm: een(t.communicatievorm), Taal: mag(t.taal) })
export const huis = samengesteld({
  Huisnummer: een(t.huisnummer),
  Huisletter: mag(t.huisletter),
  HuisnummerToevoeging: mag(t.huisnummerToevoeging),
  AanduidingWoonadres: mag(t.aanduidingWoonadres),
})
export const adres = samengesteld({
  Huis: mag(huis),
  Postcode: mag(t.postcode),
  Straatnaam: mag(t.straatnaam),
  Plaatsnaam: mag(t.plaatsnaam),
  LandCode: mag(t.landCode),
})
export const telefoon = samengesteld({ Telefoonnummer: een(t.telefoonnummer), Landnummer: een(t.landnummer) })
export const telefoonnummers = samengesteld({ Telefoon01: een(telefoon), Telefoon02: mag(telefoon) })
export const openPeriode = samengesteld({ Begindatum: mag(t.datum), Einddatum: mag(t.datum) })
export const product = samengesteld({ Categorie: een(t.productCategorie), Code: mag(t.productCode) })
export const omvang = samengesteld({
  Volume: een(t.volume),
  Eenheid: een(t.eenheid),
  Frequentie: een(t.frequentie),
})
