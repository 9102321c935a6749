import type { Inrichting } from '../beleid/index.ts'
import type { Briefhoofd } from '../brief/index.ts'
import type { Brieffeiten } from './verwijzing.store.ts'

type Adres = Pick<Brieffeiten, 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'plaats'>

/** The lines of an address. A number alone leads nowhere: where no street is known it stands behind the postcode. */
export function adresregels(f: Adres): readonly string[] {
  const samen = (...delen: readonly (string | null)[]) => delen.filter(Boolean).join(' ')
  const nummer = `${f.huisnummer ?? ''}${f.toevoeging ?? ''}`
  const postcode = (f.postcode ?? '').replace(/^(\d{4})([A-Z]{2})$/, '$1 $2')
  const regels = f.straat
    ? [samen(f.straat, nummer), samen(postcode, f.plaats)]
    : [samen(postcode, nummer), samen(f.plaats)]
  return regels.filter((regel) => regel !== '')
}

/** Who writes to whom: the worker who refers, at the number of the gemeente, with its four routes (KLA-05). */
export const toBriefhoofd = (
  f: Brieffeiten,
  inrichting: Inrichting,
  datum: Temporal.PlainDate,
): Briefhoofd => ({
  gemeente: { naam: inrichting.naam, telefoon: inrichting.telefoon },
  kenmerk: f.kenmerk,
  datum,
  inwoner: { naam: f.inwoner, adres: adresregels(f) },
  afzender: {
    naam: f.afzender,
    functie: (f.functie ?? 'medewerker').replaceAll('_', ' '),
    telefoon: inrichting.telefoon,
  },
  contacten: inrichting.contact,
})
