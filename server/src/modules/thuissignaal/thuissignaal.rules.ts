/** What somebody who comes at home passes on (SIG-13; 002 Toekomstvisie). */
import { alsGoed, conflict, gelukt, geweigerd, type Result } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

type Onderwerp = { readonly id: string; readonly naam: string }

/** What can be passed on under this beleid; empty where the plan does not ask it. */
export const onderwerpenVan = ({ signalering }: Beleid): readonly Onderwerp[] =>
  (signalering.thuissignalen?.onderwerpen ?? []).map(({ id, naam }) => ({ id, naam }))

/** Codes `thuissignaal-uit` (409), `thuissignaal-onderwerp-onbekend`. */
export function thuissignaalControleren(beleid: Beleid, onderwerp: string): Result<string> {
  const onderwerpen = onderwerpenVan(beleid)
  if (onderwerpen.length === 0)
    return conflict('thuissignaal-uit', 'In deze gemeente geeft u dit niet hier door. Bel de regievoerder.')
  return onderwerpen.some((o) => o.id === onderwerp)
    ? gelukt(onderwerp)
    : geweigerd('thuissignaal-onderwerp-onbekend', 'Kies wat u opviel uit de lijst.', 'onderwerp')
}

/** Once, with what was done. Codes `thuissignaal-al-afgehandeld` (409), `thuissignaal-zonder-actie`. */
export function thuissignaalAfhandelen(afgehandeld: boolean, actie: string): Result<string> {
  if (afgehandeld)
    return conflict('thuissignaal-al-afgehandeld', 'Een collega handelde dit al af. Lees wat er is gedaan.')
  const tekst = 'Schrijf op wat u ermee deed.'
  return alsGoed(
    actie.trim() === '' ? [{ code: 'thuissignaal-zonder-actie', tekst, veld: 'actie' }] : [],
    actie.trim(),
  )
}
