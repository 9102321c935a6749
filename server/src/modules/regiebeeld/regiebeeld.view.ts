import type { Regiebeeld } from '@keukentafel/contract'
import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { wettenVan } from '../dossier/index.ts'
import { lopendeVoorzieningen, type InzetStatus } from '../plan/index.ts'
import { bundelenVoorstellen, gezichten, jeugdAfspraak, magProcesregie } from './regiebeeld.rules.ts'
import type { HouderRij, KandidaatRij, Stand } from './regiebeeld.store.ts'

/** Who holds the household names the procesregie beside it. */
export const magRegiebeeld = (wie: Wie, heeftTaak: boolean): readonly 'procesregie.aanwijzen'[] =>
  heeftTaak && heeftRol(wie, 'sociaal_werker') ? ['procesregie.aanwijzen'] : []

const toGezicht = (rij: HouderRij) => ({ naam: rij.naam, organisatieId: rij.organisatie_id })
const toMens = ({ id, naam, organisatie }: HouderRij) => ({ id, naam, organisatie })

type Bij = {
  readonly wie: Wie
  readonly beleid: Beleid
  readonly kandidaten: readonly (KandidaatRij & { heeftMandaat: boolean })[]
}

/** What the professional ticked about laws, and what follows from it, as the dossier shows it. */
export const wetten = (beleid: Beleid, { geraakt }: Pick<Stand, 'geraakt'>) => wettenVan(beleid, geraakt)

function toProcesregie(beleid: Beleid, rij: Stand): Regiebeeld['procesregie'] {
  const afspraak = jeugdAfspraak(beleid, wetten(beleid, rij)) ?? null
  // Named before, and not touched by a law that this reader may not see: it is told all the same.
  const geldt = afspraak ?? (rij.procesregie === null ? null : beleid.casusregie.jeugdAfspraak)
  if (geldt === null) return null
  const { procesregie: p } = rij
  return {
    wie: p === null ? null : { ...toMens(p), vanaf: new Date(p.vanaf).toISOString() },
    afspraak: geldt.tekst,
    bron: geldt.bron,
  }
}

/** How many faces, who has which regie, and who may get it. */
export function toRegiebeeld(rij: Stand, { wie, beleid, kandidaten }: Bij): Regiebeeld {
  const regie = [rij.regievoerder, rij.procesregie].filter((r) => r !== null).map(toGezicht)
  const hulp = rij.hulp.map((h) => ({
    naam: h.naam,
    organisatieId: h.organisatie_id,
    uitvoerderType: h.uitvoerder_type,
    status: h.status as InzetStatus,
  }))
  const telling = gezichten(hulp, regie)
  const [reden] = bundelenVoorstellen(beleid, telling).redenen
  const procesregie = toProcesregie(beleid, rij)
  const mag = procesregie === null ? [] : magRegiebeeld(wie, rij.heeft_taak)
  return {
    ...telling,
    bundelen:
      reden === undefined
        ? null
        : { boven: beleid.casusregie.bundelenBoven ?? 0, tekst: reden.tekst, bron: reden.bron },
    regievoerder: rij.regievoerder === null ? null : { id: rij.regievoerder.id, naam: rij.regievoerder.naam },
    procesregie,
    voorzieningen: lopendeVoorzieningen(beleid, rij.hulp).map(({ naam, niveau, bron }) => ({
      naam,
      niveau,
      bron,
    })),
    kandidaten:
      mag.length === 0
        ? []
        : kandidaten.filter((k) => magProcesregie(beleid, k) && k.id !== rij.procesregie?.id).map(toMens),
    mag: [...mag],
  }
}
