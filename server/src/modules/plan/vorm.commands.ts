import { alsGoed, gelukt, verouderd } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { metPlan, type Antwoord, type Sleutel } from './plan.commands.ts'
import { updatePlan } from './plan.store.ts'
import { lichtFouten, lichtTaakFouten, vormKiezen, type Planvorm } from './vorm.rules.ts'

/**
 * Makes the same plan licht or uitgebreid; nothing of what was written changes (PLAN-02). To licht only what fits on one
 * A4. Codes: `plan-vorm-niet-hier`, `plan-licht-te-lang`, `plan-licht-te-veel`.
 */
export const planVormKiezen = (ctx: Context, s: Sleutel, vorm: Planvorm): Promise<Antwoord> =>
  metPlan(ctx, s, 'plan.wijzigen', async ({ trx, rij, beleid }) => {
    const mag = vormKiezen(beleid, vorm)
    if (!mag.ok) return mag
    const inhoud = { ...rij, eigenKracht: rij.eigen_kracht }
    const taken = rij.inzetten.map((i) => ({
      omschrijving: i.omschrijving,
      uitvoerderNaam: i.uitvoerder_naam,
    }))
    const past =
      vorm === 'uitgebreid'
        ? gelukt(null)
        : alsGoed(
            [...lichtFouten(inhoud), ...taken.flatMap((taak) => lichtTaakFouten(taak, taken.length - 1))],
            null,
          )
    if (!past.ok) return past
    const version = await updatePlan(trx, { ...s, versie: rij.version }, { vorm })
    return version === null ? verouderd() : gelukt({ id: s.planId, version })
  })
