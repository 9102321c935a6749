import { roepAan } from '../../api/client.ts'
import type { Plan } from './plan.ts'

/** Where the draft of this plan stands. */
export const conceptParams = (plan: Plan) => ({ dossierId: plan.dossierId, sleutel: `plan-${plan.id}` })

/** The own draft of this plan, or nothing. */
export const conceptVraag = (plan: Plan) => ({
  queryKey: ['concept', plan.dossierId, plan.id],
  queryFn: () => roepAan('GET /dossiers/{dossierId}/concepten/{sleutel}', { params: conceptParams(plan) }),
  staleTime: Infinity,
  gcTime: 0,
})
