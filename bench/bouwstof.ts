import { bouwstofVan } from '../server/src/modules/huishouden/bouwstof.queries.ts'
import { genereerInvoer, type Bouwstof, type InvoerRegel } from '../server/src/modules/huishouden/index.ts'
import { toevalUit } from '../server/src/kern/toeval.ts'

// The demo has 59 surnames; with so few, every search by name would find thousands. These are made of Dutch parts.
const BEGIN =
  'Ake Bei Ber Blo Boe Bou Bre Dam Dij Doe Eer Els Fee Fol Gaa Gro Haa Hei Hof Hol Joo Kam Kei Koe Kro Lam Lei Lin Maa Mee Noo Oos Pol Ree Rui Sche Sin Ter Vaa Vee Vli Wal Wes Wie Zan Zui'
const EIND =
  'berg bos brink broek burg camp daal dam dijk donk haar heem hof horst huis inga kamp kerk laar land man meer mond rode sma stra veld voort weg zicht'

const achternamen = (): readonly (readonly [string, string])[] =>
  BEGIN.split(' ').flatMap((begin, i) =>
    EIND.split(' ').map((eind, j) => [(i + j) % 7 === 0 ? 'van der' : '', begin + eind] as const),
  )

export type Huishouden = { readonly n: number; readonly leden: readonly InvoerRegel[] }

/** Households without end, always the same ones; `n` counts from 0. */
export async function* huishoudens(
  gemeente: string,
  vandaag: Temporal.PlainDate,
): AsyncGenerator<Huishouden> {
  const basis = await bouwstofVan(gemeente)
  const bouwstof: Bouwstof = {
    ...basis,
    namen: { ...basis.namen, achternamen: [...basis.namen.achternamen, ...achternamen()] },
  }
  let n = 0
  let leden: InvoerRegel[] = []
  let sleutel = ''
  for (const regel of genereerInvoer({
    aantal: Number.MAX_SAFE_INTEGER,
    toeval: toevalUit(4711),
    vandaag,
    bouwstof,
  })) {
    if (sleutel !== '' && regel.huishoudenSleutel !== sleutel) {
      yield { n: n++, leden }
      leden = []
    }
    sleutel = regel.huishoudenSleutel
    // A line per voorziening: a person with two of them comes twice.
    if (!leden.some((lid) => lid.persoon.sleutel === regel.persoon.sleutel)) leden.push(regel)
  }
}
