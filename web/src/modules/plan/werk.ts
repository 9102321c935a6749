import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit, ProbleemFout, type VeldFout } from '../../api/probleem.ts'
import { useConcept } from '../../ui/index.ts'
import { conceptParams as params } from './concept.ts'
import { planVraag, useStap, type Plan } from './plan.ts'
import { gelijk, metKeuze, samenvoegen, toWaarden, type Botsing, type Waarden } from './samenvoegen.ts'

/** What is being written: my text, and what it was based on, so that the work of two people can be put together. */
export type Werk = { readonly basis: Waarden; readonly waarden: Waarden }

const versWerk = (plan: Plan): Werk => ({ basis: toWaarden(plan), waarden: toWaarden(plan) })

const opslaan = async (plan: Plan, body: Waarden): Promise<void> => {
  await roepAan('PUT /dossiers/{dossierId}/plannen/{planId}', {
    params: { dossierId: plan.dossierId, planId: plan.id },
    body,
    ifMatch: plan.version,
  })
  await roepAan('DELETE /dossiers/{dossierId}/concepten/{sleutel}', { params: params(plan) })
}

const isVerouderd = (fout: unknown): boolean => fout instanceof ProbleemFout && fout.status === 412
const SAMEN: VeldFout = {
  veld: '',
  code: 'samengevoegd',
  tekst: 'Iemand anders bewaarde ook iets. Dat staat er nu bij. Kijk het na en bewaar dan opnieuw.',
}

function useBewaard(plan: Plan, begin: Werk | null) {
  const [werk, zetWerk] = useState<Werk>(() => begin ?? versWerk(plan))
  const concept = useConcept({
    sleutel: `plan-${plan.id}`,
    waarde: werk,
    bewaar: (inhoud) =>
      gelijk(inhoud.basis, inhoud.waarden)
        ? roepAan('DELETE /dossiers/{dossierId}/concepten/{sleutel}', { params: params(plan) })
        : roepAan('PUT /dossiers/{dossierId}/concepten/{sleutel}', {
            params: params(plan),
            body: { deel: 'plan', inhoud },
          }),
  })
  return { werk, zetWerk, concept }
}

type ZetWerk = (nieuw: Werk | ((oud: Werk) => Werk)) => void

/** Somebody else was first: puts the two together, and keeps both texts of what both changed. */
function useSamen(werk: Werk, zetWerk: ZetWerk) {
  const [botsingen, zetBotsingen] = useState<readonly Botsing[]>([])
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const inhalen = (ander: Plan) => {
    const uit = samenvoegen({ basis: werk.basis, mijn: werk.waarden, ander: toWaarden(ander) })
    zetWerk({ basis: toWaarden(ander), waarden: uit.waarden })
    zetBotsingen(uit.botsingen)
    zetFouten(uit.botsingen.length > 0 ? [] : [SAMEN])
  }
  const kies = (veld: string, tekst: string) => {
    zetWerk((oud) => ({ ...oud, waarden: metKeuze(oud.waarden, veld, tekst) }))
    zetBotsingen((oud) => oud.filter((b) => b.veld !== veld))
  }
  return { botsingen, fouten, zetFouten, inhalen, kies }
}

/** The saved text is the new beginning; what was typed during the request stays on top of it. */
const naBewaren = (verstuurd: Waarden, mijn: Waarden, basis: Waarden): Werk => ({
  basis,
  waarden: gelijk(mijn, verstuurd) ? basis : samenvoegen({ basis: verstuurd, mijn, ander: basis }).waarden,
})

/**
 * The texts of a concept plan while somebody writes: a draft goes to the server by itself, the plan changes only on
 * "Bewaar". When somebody else was first, what only one of the two changed is put together, and what both changed is
 * a collision that keeps both texts until it is chosen.
 */
export function usePlanWerk(plan: Plan, begin: Werk | null) {
  const client = useQueryClient()
  const stap = useStap(plan.dossierId)
  const { werk, zetWerk, concept } = useBewaard(plan, begin)
  const { inhalen, zetFouten, ...samen } = useSamen(werk, zetWerk)
  const vers = async () => (await client.query({ ...planVraag(plan.dossierId), staleTime: 0 })).plan
  const mislukt = async (fout: unknown) => {
    const nu = isVerouderd(fout) ? await vers() : null
    if (nu === null) zetFouten(foutenUit(fout))
    else inhalen(nu)
  }
  const verstuur = () => {
    const verstuurd = werk.waarden
    stap.mutate(() => concept.bewaarNu().then(() => opslaan(plan, verstuurd)), {
      onError: (fout) => void mislukt(fout),
      onSuccess: () =>
        void vers().then((nu) =>
          nu === null ? undefined : zetWerk((oud) => naBewaren(verstuurd, oud.waarden, toWaarden(nu))),
        ),
    })
  }
  return {
    ...samen,
    waarden: werk.waarden,
    isVuil: !gelijk(werk.basis, werk.waarden),
    stand: concept.stand,
    bezig: stap.isPending,
    zet: (w: Partial<Waarden>) => zetWerk((oud) => ({ ...oud, waarden: { ...oud.waarden, ...w } })),
    bewaar: () => {
      zetFouten([])
      // A task that was added makes a new version too: that is no collision as long as the texts are the same.
      if (gelijk(toWaarden(plan), werk.basis)) verstuur()
      else inhalen(plan)
    },
  }
}
export type PlanWerk = ReturnType<typeof usePlanWerk>
