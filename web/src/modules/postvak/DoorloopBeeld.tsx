import type { AntwoordBij } from '../../api/client.ts'

export type Doorloop = AntwoordBij<'GET /signaalcijfers'>['doorlooptijd'][number]

/** "2 dagen", "2,5 dagen"; "nog geen" when nobody got that far. */
export const dagenWoord = (n: number | null): string => {
  if (n === null) return 'nog geen'
  return n === 1 ? '1 dag' : `${String(n).replace('.', ',')} dagen`
}

const BREED = 300
const NAAM = 18
const BALK = 16
const RIJ = NAAM + 2 * (BALK + 6) + 14
/** Room for the words behind the longest bar. */
const WOORDEN = 165

type BalkProps = {
  readonly y: number
  readonly dagen: number | null
  readonly schaal: number
  readonly wat: string
  readonly soort: 'contact' | 'start'
}
function Balk({ y, dagen, schaal, wat, soort }: BalkProps) {
  const lang = dagen === null ? 0 : Math.max(3, dagen * schaal)
  return (
    <g>
      <rect className={`s-doorloop__${soort}`} x={0} y={y} width={lang} height={BALK} rx={3} />
      <text x={lang + 6} y={y + BALK - 4}>
        {dagen === null ? `nog geen ${wat}` : `${dagenWoord(dagen)} tot ${wat}`}
      </text>
    </g>
  )
}

/** Per wijk two bars from the aanmelding: to the first contact and to the start of help (SIG-14). The table says the same. */
export function DoorloopBeeld({ rijen }: { readonly rijen: readonly Doorloop[] }) {
  const hoogste = Math.max(1, ...rijen.flatMap((d) => [d.totContact ?? 0, d.totStart ?? 0]))
  const schaal = (BREED - WOORDEN) / hoogste
  return (
    <svg
      className="s-doorloop"
      viewBox={`0 0 ${String(BREED)} ${String(rijen.length * RIJ)}`}
      role="img"
      aria-labelledby="doorloop-titel doorloop-uitleg"
    >
      <title id="doorloop-titel">Dagen vanaf de aanmelding, per wijk</title>
      <desc id="doorloop-uitleg">
        Per wijk een balk tot het eerste contact en een balk tot de start van de hulp. De tabel ernaast zegt
        hetzelfde.
      </desc>
      {rijen.map((d, i) => (
        <g key={d.gebiedId}>
          <text className="s-doorloop__naam" x={0} y={i * RIJ + 13}>
            {d.gebied}
          </text>
          <Balk y={i * RIJ + NAAM} dagen={d.totContact} schaal={schaal} wat="contact" soort="contact" />
          <Balk y={i * RIJ + NAAM + BALK + 6} dagen={d.totStart} schaal={schaal} wat="hulp" soort="start" />
        </g>
      ))}
    </svg>
  )
}
