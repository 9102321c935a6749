import { Kaart, Tabel, toonDatum, type Kolom } from '../../ui/index.ts'
import type { Instrumenten } from './instrumenten.ts'

type Vergelijking = Instrumenten['vergelijking'][number]
type Domein = Vergelijking['domeinen'][number]

const metTeken = (n: number): string => (n > 0 ? `+${String(n)}` : String(n).replace('-', '−'))

const KOLOMMEN: readonly Kolom<Domein>[] = [
  { kop: 'Domein', rijkop: true, cel: (d) => d.naam },
  { kop: 'Eerst', kopOpKaart: true, cel: (d) => `${String(d.eerst)} (${toonDatum(d.eerstOp)})` },
  { kop: 'Laatst', kopOpKaart: true, cel: (d) => `${String(d.laatst)} (${toonDatum(d.laatstOp)})` },
  { kop: 'Verschil', kopOpKaart: true, cel: (d) => metTeken(d.verschil) },
]

const BREED = 360
const RIJ = 40
const BEGIN = 12
const EIND = 300

/** Each domain a line from the first score (open) to the last (filled), on the scale of beleid; the table says the same. */
function Beeld({ domeinen, niveaus }: { readonly domeinen: readonly Domein[]; readonly niveaus: number }) {
  const x = (score: number) => BEGIN + ((score - 1) / (niveaus - 1)) * (EIND - BEGIN)
  return (
    <svg
      className="s-doorloop"
      viewBox={`0 0 ${String(BREED)} ${String(domeinen.length * RIJ)}`}
      role="img"
      aria-label={`Scores van 1 tot en met ${String(niveaus)}, eerst en laatst. De tabel zegt hetzelfde.`}
    >
      {domeinen.map((d, i) => {
        const y = i * RIJ + 28
        return (
          <g key={d.id}>
            <text className="s-doorloop__naam" x={0} y={y - 14}>
              {d.naam}
            </text>
            <line className="s-doorloop__start" x1={x(d.eerst)} x2={x(d.laatst)} y1={y} y2={y} />
            <circle className="s-doorloop__start" cx={x(d.eerst)} cy={y} r={6} />
            <circle className="s-doorloop__contact" cx={x(d.laatst)} cy={y} r={6} />
            <text x={EIND + 14} y={y + 4}>
              {metTeken(d.verschil)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The matrix over time of one person, drawn and as a table (TRI-14). */
export function MatrixBeeld({ van, niveaus }: { readonly van: Vergelijking; readonly niveaus: number }) {
  return (
    <Kaart
      titel={`${van.wie}: eerst en nu`}
      intro={`Open rondje: eerste score. Dicht rondje: laatste. Van 1 tot en met ${String(niveaus)}.`}
    >
      <div className="kt-twee kt-twee--half">
        <Beeld domeinen={van.domeinen} niveaus={niveaus} />
        <Tabel
          bijschrift={`Scores van ${van.wie}`}
          kolommen={KOLOMMEN}
          rijen={van.domeinen}
          sleutel={(d) => d.id}
        />
      </div>
    </Kaart>
  )
}
