import { MutationCache } from '@tanstack/react-query'
import { zegGelukt } from '../ui/stem.ts'
import { ProbleemFout } from './probleem.ts'
import { Vragen } from './vragen.ts'

const WACHT_MS = 30_000

/** In memory only and short-lived: dossier data never reaches a disk of the browser. */
export const queryClient = new Vragen({
  mutationCache: new MutationCache({ onSuccess: zegGelukt }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      gcTime: WACHT_MS,
      retry: (keer, fout) => !(fout instanceof ProbleemFout && fout.status < 500) && keer < 2,
    },
    mutations: { retry: false },
  },
})
