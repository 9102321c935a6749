import { kopGemeente, retourCodes } from './kop.ts'
import * as s from './samengesteld.ts'
import * as t from './typen.ts'
import { een, klasse, mag, meer } from './vorm.ts'

/** Toewijzing: the gemeente asks an aanbieder to give support to one client. */

const contact = {
  Soort: een(t.adresSoort),
  Adres: mag(s.adres),
  Organisatie: mag(t.organisatienaam),
  Telefoon: mag(s.telefoonnummers),
  Emailadres: mag(t.emailadres),
  Periode: mag(s.openPeriode),
} as const

const relatie = {
  Nummer: een(t.persoonsid),
  Volgorde: mag(t.relatieVolgorde),
  Soort: een(t.soortRelatie),
  Geboortedatum: mag(s.geboortedatum),
  Geslacht: mag(t.geslacht),
  Naam: een(s.volledigeNaam),
} as const

const client = {
  Bsn: een(t.bsn),
  Geboortedatum: een(s.geboortedatum),
  Geslacht: een(t.geslacht),
  Naam: een(s.volledigeNaam),
  Communicatie: mag(s.communicatie),
  JuridischeStatus: mag(t.juridischeStatus),
  WettelijkeVertegenwoordiging: mag(t.wettelijkeVertegenwoordiging),
  Commentaar: mag(t.commentaar),
} as const

const toegewezenProduct = {
  ToewijzingNummer: een(t.nummer),
  ReferentieAanbieder: mag(t.referentie),
  Product: mag(s.product),
  Toewijzingsdatum: een(t.datum),
  Toewijzingstijd: een(t.tijd),
  Ingangsdatum: een(t.datum),
  Einddatum: mag(t.datum),
  RedenWijziging: mag(t.redenWijziging),
  Omvang: mag(s.omvang),
  Budget: mag(t.budget),
  Commentaar: mag(t.commentaar),
} as const

const codes = { RetourCodes: een(retourCodes) } as const

const contactHeen = klasse(contact)
const contactRetour = klasse({ ...contact, ...codes })

const clientHeen = klasse({
  ...client,
  Relaties: mag(klasse({ Relatie: meer(klasse({ ...relatie, Contact: een(contactHeen) })) })),
  Contactgegevens: een(klasse({ Contact: meer(contactHeen) })),
  ToegewezenProducten: een(klasse({ ToegewezenProduct: meer(klasse(toegewezenProduct)) })),
})

const clientRetour = klasse({
  ...client,
  Relaties: mag(klasse({ Relatie: meer(klasse({ ...relatie, Contact: een(contactRetour), ...codes })) })),
  Contactgegevens: een(klasse({ Contact: meer(contactRetour) })),
  ToegewezenProducten: een(klasse({ ToegewezenProduct: meer(klasse({ ...toegewezenProduct, ...codes })) })),
  ...codes,
})

const kop = kopGemeente('414', '415')
export const wmo301 = klasse({ Header: een(kop.heen), Client: een(clientHeen) })
export const wmo302 = klasse({ Header: een(kop.retour), Client: mag(clientRetour) })
