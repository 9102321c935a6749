import { Icoon } from '../../ui/index.ts'
import { CircleAlert, Scale } from 'lucide-react'
import type { Criteriatabel, Kant } from './besluit.ts'

type Antwoorden = Readonly<Record<string, Kant>>
type Props = {
  readonly tabel: Criteriatabel
  readonly waarde: Antwoorden
  readonly opWijzig: (waarde: Record<string, Kant>) => void
  readonly fout: (naam: string) => string | undefined
}
const KOLOMMEN = [
  ['basisondersteuning', 'Basis', 't4'],
  ['aanvullend', 'Aanvullend', 't5'],
] as const

/** The weighing table of the gemeente: every cell with its literal text, one choice per criterium (BAS-03, BAS-04). */
export function Criteria({ tabel, waarde, opWijzig, fout }: Props) {
  return (
    <div className="s-criteria s-criteria--twee">
      <div className="s-criteria__kop" aria-hidden="true">
        <span>Criterium</span>
        <span className="t4">Basisondersteuning</span>
        <span className="t5">Aanvullend</span>
      </div>
      {tabel.criteria.map((c) => (
        <fieldset
          key={c.id}
          id={`veld-antwoorden/${c.id}`}
          tabIndex={-1}
          aria-describedby={fout(`antwoorden/${c.id}`) === undefined ? undefined : `fout-${c.id}`}
        >
          <legend>
            <b>{c.naam}</b>
          </legend>
          {KOLOMMEN.map(([kant, kop, klasse]) => (
            <label className={`kt-keuze ${klasse}`} key={kant}>
              <input
                type="radio"
                name={`${tabel.id}-${c.id}`}
                checked={waarde[c.id] === kant}
                onChange={() => opWijzig({ ...waarde, [c.id]: kant })}
              />
              <span>
                <span className="s-mob">{kop}: </span>
                {c[kant]}
              </span>
            </label>
          ))}
          {fout(`antwoorden/${c.id}`) === undefined ? null : (
            <p className="kt-fout s-toel" id={`fout-${c.id}`}>
              <Icoon van={CircleAlert} />
              <span>{fout(`antwoorden/${c.id}`)}</span>
            </p>
          )}
        </fieldset>
      ))}
    </div>
  )
}

/** How the answers stand: a count, and the sentence that it is no verdict (BAS-05). */
export function Stand({ tabel, waarde }: { readonly tabel: Criteriatabel; readonly waarde: Antwoorden }) {
  const tel = (kant: Kant) => tabel.criteria.filter((c) => waarde[c.id] === kant).length
  return (
    <section className="kt-kaart s-telt" aria-live="polite" aria-label="Wat u koos">
      <div className="s-weeg">
        <p>
          <b className="s-groot">{tel('basisondersteuning')}</b> keer basis
        </p>
        <p>
          <b className="s-groot">{tel('aanvullend')}</b> keer aanvullend
        </p>
      </div>
      <p>
        <Icoon van={Scale} maat="klein" /> <b>Dit is geen uitkomst.</b> De criteria horen bij elkaar. Eén
        criterium kan zwaarder wegen dan drie andere.
      </p>
    </section>
  )
}
