import { CircleQuestionMark } from 'lucide-react'
import { datumVoluit, nederlands, Uitklap } from '../../ui/index.ts'
import type { Dossier } from './dossier.ts'
import { DEEL_WOORD, GRONDSLAG_WOORD, leesbaar } from './woorden.ts'
import { bronTekst } from './bron.ts'

const opsomming = (woorden: readonly string[]): string =>
  woorden.length < 2 ? woorden.join('') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1) ?? ''}`
const dag = (moment: string): string => datumVoluit(nederlands(moment).dag)

/** On what ground this person sees the dossier, in words; and that the inwoner sees that too. */
export function WaaromZieIkDit({ waarom }: { readonly waarom: Dossier['waarom'] }) {
  return (
    <Uitklap vraag="Waarom zie ik dit?" icoon={CircleQuestionMark}>
      {waarom.map((w) => (
        <div key={`${w.grondslag} ${w.via} ${w.recht} ${w.bron} ${w.vanaf}`}>
          <p>
            <b>{w.uitleg}</b> U mag {w.recht === 'schrijven' ? 'lezen en schrijven' : 'lezen'} bij:{' '}
            {opsomming(w.delen.map((deel) => DEEL_WOORD[deel].toLowerCase()))}
            {w.eenPersoon ? ', voor één persoon' : ''}.
          </p>
          <p className="kt-klein">
            Grondslag: {GRONDSLAG_WOORD[w.grondslag] ?? leesbaar(w.grondslag)} ({bronTekst(w.bron)}). Sinds{' '}
            {dag(w.vanaf)}
            {w.tot === null ? '.' : `, tot ${dag(w.tot)}.`}
          </p>
        </div>
      ))}
      <p className="kt-klein">Dat u dit dossier opende, kan de inwoner zien.</p>
    </Uitklap>
  )
}
