import { useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan, type BodyBij } from '../../api/client.ts'
import { POSTVAK, type Detail } from './postvak.ts'

type Doel = { readonly id: number; readonly version: number }

/** Agreeing who goes: sends the version that was seen, and reads the postvak anew. */
export function useVerdelen(
  { id, version }: Doel,
  opFout: (fout: unknown) => void,
  opGelukt?: (nu: Detail) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyBij<'POST /signalen/{signaalId}/verdelingen'>): Promise<Detail> =>
      roepAan('POST /signalen/{signaalId}/verdelingen', {
        params: { signaalId: id },
        body,
        ifMatch: version,
      }),
    onError: opFout,
    onSuccess: async (nu) => {
      opGelukt?.(nu)
      await client.invalidateQueries({ queryKey: POSTVAK })
    },
  })
}

/** Closing with a reason of the list. */
export function useSluiten({ id, version }: Doel, opFout: (fout: unknown) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reden: string): Promise<Detail> =>
      roepAan('POST /signalen/{signaalId}/sluitingen', {
        params: { signaalId: id },
        body: { reden },
        ifMatch: version,
      }),
    onError: opFout,
    onSuccess: () => client.invalidateQueries({ queryKey: POSTVAK }),
  })
}
