import { berichtIdentificatie, xsdVersie } from './samengesteld.ts'
import * as t from './typen.ts'
import { een, klasse, mag, meer } from './vorm.ts'

export const retourCodes = klasse({ RetourCode: meer(t.retourCode) })

const heen = <const C extends string>(code: C) =>
  ({
    BerichtCode: een(t.berichtCode(code)),
    BerichtVersie: een(t.release(3)),
    BerichtSubversie: een(t.release(2)),
  }) as const

const vanGemeente = { Afzender: een(t.gemeente), Ontvanger: een(t.agbCode) } as const
const vanAanbieder = { Afzender: een(t.agbCode), Ontvanger: een(t.gemeente) } as const

const kenmerk = { BerichtIdentificatie: een(berichtIdentificatie), XsdVersie: een(xsdVersie) } as const

const terug = {
  IdentificatieRetour: een(t.identificatie),
  DagtekeningRetour: een(t.datum),
  XsltVersie: mag(t.versie),
  XsdVersieRetour: een(xsdVersie),
  RetourCodes: mag(retourCodes),
} as const

/** Headers of a message the gemeente sends (toewijzing) and of its retour: sender and receiver stay (IV028). */
export const kopGemeente = <const H extends string, const R extends string>(heenCode: H, retourCode: R) => ({
  heen: klasse({ ...heen(heenCode), ...vanGemeente, ...kenmerk }),
  retour: klasse({ ...heen(retourCode), ...vanGemeente, ...kenmerk, ...terug }),
})

/** The same for a message the aanbieder sends (start, stop). */
export const kopAanbieder = <const H extends string, const R extends string>(heenCode: H, retourCode: R) => ({
  heen: klasse({ ...heen(heenCode), ...vanAanbieder, ...kenmerk }),
  retour: klasse({ ...heen(retourCode), ...vanAanbieder, ...kenmerk, ...terug }),
})
