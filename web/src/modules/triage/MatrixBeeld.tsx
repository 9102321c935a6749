import { Kaart, Tabel, toonDatum, type Kolom } from '../../ui/index.ts'
import { schaalZin, type Instrumenten } from './instrumenten.ts'

type Vergelijking = Instrumenten['vergelijking'][number]
type Domein = Vergelijking['domeinen'][number]

const metTeken = (n: number): string => (n > 0 ? `+${String(n)}` : String(n).replace('-', '−'))

const KOLOMMEN: readonly Kolom<Domein>[] = [
  { kop: 'Domein', rijkop: true, cel: (d) => d.naam },
  { kop: 'Eerst', kopOpKaart: true, cel: (d) => `${String(d.eerst)} (${toonDatum(d.eerstOp)})` },
  { kop: 'Laatst', kopOpKaart: true, cel: (d) => `${String(d.laatst)} (${toonDatum(d.laatstOp)})` },
  { kop: 'Verschil', kopOpKaart: true, cel: (d) => metTeken(d.verschil) },
]

const BREED = 300
const RIJ = 44
const BEGIN = 10
const EIND = 245
/** Room for the figures of the scale above the first domain. */
const KOP = 20

type Plek = (score: number) => number

/** The scale of one domain, with a mark for each score. */
function Schaal({ x, y, niveaus }: { readonly x: Plek; readonly y: number; readonly niveaus: number }) {
  return (
    <>
      <line className="s-matrix__schaal" x1={x(1)} x2={x(niveaus)} y1={y} y2={y} />
      {Array.from({ length: niveaus }, (_, i) => (
        <line key={i} className="s-matrix__schaal" x1={x(i + 1)} x2={x(i + 1)} y1={y - 4} y2={y + 4} />
      ))}
    </>
  )
}

/** Each domain a line from the first score (open) to the last (filled), on the scale of beleid; the table says the same. */
function Beeld({ domeinen, niveaus }: { readonly domeinen: readonly Domein[]; readonly niveaus: number }) {
  const x: Plek = (score) => BEGIN + ((score - 1) / (niveaus - 1)) * (EIND - BEGIN)
  return (
    <svg
      className="s-doorloop"
      viewBox={`0 0 ${String(BREED)} ${String(KOP + domeinen.length * RIJ)}`}
      role="img"
      aria-label={`Scores van 1 tot en met ${String(niveaus)}, eerst en laatst. De tabel zegt hetzelfde.`}
    >
      {Array.from({ length: niveaus }, (_, i) => (
        <text key={i} x={x(i + 1)} y={14} textAnchor="middle">
          {i + 1}
        </text>
      ))}
      {domeinen.map((d, i) => {
        const y = KOP + i * RIJ + 32
        return (
          <g key={d.id}>
            <text className="s-doorloop__naam" x={0} y={y - 13}>
              {d.naam}
            </text>
            <Schaal x={x} y={y} niveaus={niveaus} />
            {d.verschil === 0 ? null : (
              <>
                <line className="s-matrix__weg" x1={x(d.eerst)} x2={x(d.laatst)} y1={y} y2={y} />
                <circle className="s-matrix__eerst" cx={x(d.eerst)} cy={y} r={6} />
              </>
            )}
            <circle className="s-doorloop__contact" cx={x(d.laatst)} cy={y} r={7} />
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
      intro={`Open rondje: eerste score. Dicht rondje: laatste. Alleen een dicht rondje: gelijk gebleven. De schaal: ${schaalZin(niveaus)}.`}
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
