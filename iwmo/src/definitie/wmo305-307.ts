import { kopAanbieder, retourCodes } from './kop.ts'
import * as s from './samengesteld.ts'
import * as t from './typen.ts'
import { een, klasse, mag, meer } from './vorm.ts'

/** Start (305/306) and stop (307/308): the aanbieder tells when the support really began and ended. */

const client = {
  Bsn: een(t.bsn),
  Geboortedatum: een(s.geboortedatum),
  Geslacht: een(t.geslacht),
  Naam: een(s.verkorteNaam),
} as const

const levering = {
  ToewijzingNummer: mag(t.nummer),
  Product: mag(s.product),
  ToewijzingIngangsdatum: mag(t.datum),
  Begindatum: een(t.datum),
} as const

const startProduct = { ...levering, StatusAanlevering: een(t.statusAanlevering) } as const

const stopProduct = {
  ...levering,
  RedenBeeindiging: een(t.redenBeeindiging),
  Einddatum: een(t.datum),
  StatusAanlevering: een(t.statusAanlevering),
} as const

const codes = { RetourCodes: een(retourCodes) } as const

const startKop = kopAanbieder('418', '419')
export const wmo305 = klasse({
  Header: een(startKop.heen),
  Client: een(
    klasse({ ...client, StartProducten: een(klasse({ StartProduct: meer(klasse(startProduct)) })) }),
  ),
})
export const wmo306 = klasse({
  Header: een(startKop.retour),
  Client: mag(
    klasse({
      ...client,
      StartProducten: een(klasse({ StartProduct: meer(klasse({ ...startProduct, ...codes })) })),
      ...codes,
    }),
  ),
})

const stopKop = kopAanbieder('420', '421')
export const wmo307 = klasse({
  Header: een(stopKop.heen),
  Client: een(klasse({ ...client, StopProducten: een(klasse({ StopProduct: meer(klasse(stopProduct)) })) })),
})
export const wmo308 = klasse({
  Header: een(stopKop.retour),
  Client: mag(
    klasse({
      ...client,
      StopProducten: een(klasse({ StopProduct: meer(klasse({ ...stopProduct, ...codes })) })),
      ...codes,
    }),
  ),
})
