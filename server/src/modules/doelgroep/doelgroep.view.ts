import type { DoelgroepIndeling } from '@keukentafel/contract'
import type { Doelgroepen } from '../beleid/index.ts'
import type { IndelingRij } from './doelgroep.store.ts'

const naamBij = <I extends string>(
  lijst: readonly { id: I; naam: string }[] | undefined,
  ids: readonly I[],
) => ids.map((id) => ({ id, naam: lijst?.find((w) => w.id === id)?.naam ?? id }))

/** What was decided of a huishouden, in the words of the version of beleid it was decided with. */
export const toIndeling = (rij: IndelingRij, d: Doelgroepen | null): DoelgroepIndeling => ({
  id: rij.id,
  leeftijd: rij.leeftijd,
  kenmerken: naamBij(d?.kenmerken, rij.kenmerken),
  heeftVraag: rij.heeft_vraag,
  voorstel: naamBij(d?.groepen, rij.voorstel),
  groepen: naamBij(d?.groepen, rij.groepen),
  vervolg: rij.vervolg,
  reden: rij.reden,
  aanbod: rij.aanbod,
  beleidVersie: rij.beleid_versie,
  door: rij.door,
  op: rij.op.toISOString(),
})
