import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { initialen } from '../../ui/index.ts'
import { persoonZin, type Netwerk, type Persoon } from './netwerk.ts'
import { KRINGEN, plekBij, punt, schuif, straal, type Plek, type Punt } from './plaatsing.ts'

const GEZICHT = 22
const SLEEP_VANAF = 6
const LANGSTE_NAAM = 12

const kort = (naam: string): string =>
  naam.length > LANGSTE_NAAM ? `${naam.slice(0, LANGSTE_NAAM - 1)}…` : naam

/** Drawn point for point on the screen, so that the letters are as large as everywhere. */
function useBreedte() {
  const doos = useRef<HTMLDivElement>(null)
  const [breedte, zetBreedte] = useState(320)
  useEffect(() => {
    const { current } = doos
    if (current === null) return undefined
    const kijker = new ResizeObserver(([maat]) => {
      zetBreedte(Math.max(260, Math.min(640, Math.round(maat?.contentRect.width ?? 320))))
    })
    kijker.observe(current)
    return () => kijker.disconnect()
  }, [])
  return { doos, breedte }
}

type Opties = {
  readonly persoon: Persoon
  readonly breedte: number
  readonly opPlek: (plek: Plek) => void
  readonly opKies: () => void
}

/** Dragging with a finger or a mouse; a press without moving chooses. */
function useSlepen({ persoon, breedte, opPlek, opKies }: Opties) {
  const begin = useRef<Punt | null>(null)
  const gesleept = useRef(false)
  const vlak = (e: PointerEvent<SVGGElement>): Punt => {
    const doos = e.currentTarget.ownerSVGElement?.getBoundingClientRect()
    return { x: e.clientX - (doos?.left ?? 0), y: e.clientY - (doos?.top ?? 0) }
  }
  return {
    onPointerDown: (e: PointerEvent<SVGGElement>) => {
      e.currentTarget.setPointerCapture(e.pointerId)
      begin.current = vlak(e)
      gesleept.current = false
    },
    onPointerMove: (e: PointerEvent<SVGGElement>) => {
      if (begin.current === null) return
      const nu = vlak(e)
      if (Math.hypot(nu.x - begin.current.x, nu.y - begin.current.y) > SLEEP_VANAF) gesleept.current = true
      if (!gesleept.current) return
      const plek = plekBij(nu, breedte)
      if (plek.kring !== persoon.kring || plek.hoek !== persoon.hoek) opPlek(plek)
    },
    onPointerUp: () => {
      begin.current = null
    },
    onClick: () => {
      if (!gesleept.current) opKies()
    },
  }
}

type PersoonProps = Opties & { readonly gekozen: boolean; readonly schrijft: boolean }
function Stoel(props: PersoonProps) {
  const { persoon, breedte, opPlek, opKies, gekozen, schrijft } = props
  const slepen = useSlepen(props)
  const { x, y } = punt(persoon, breedte)
  const toets = (e: KeyboardEvent) => {
    const plek = schuif(persoon, e.key)
    if (plek !== null) opPlek(plek)
    if (e.key === 'Enter' || e.key === ' ') opKies()
    if (plek !== null || e.key === ' ' || e.key === 'Enter') e.preventDefault()
  }
  const klasse = `n-stoel n-stoel--${persoon.soort}${persoon.wilHelpen === true ? ' n-stoel--wil' : ''}`
  const vorm = { x: x - GEZICHT, y: y - GEZICHT, width: GEZICHT * 2, height: GEZICHT * 2 }
  return (
    <g
      className={klasse}
      {...(schrijft
        ? { role: 'button', tabIndex: 0, 'aria-pressed': gekozen, onKeyDown: toets, ...slepen }
        : { role: 'img' })}
      aria-label={persoonZin(persoon)}
    >
      {persoon.soort === 'professional' ? <rect {...vorm} rx={8} /> : <circle cx={x} cy={y} r={GEZICHT} />}
      <text x={x} y={y} dy="0.35em" aria-hidden="true">
        {persoon.soort === 'open' ? '?' : initialen(persoon.naam)}
      </text>
      <text className="n-naam" x={x} y={y + GEZICHT + 15} aria-hidden="true">
        {kort(persoon.naam.split(' ')[0] ?? persoon.naam)}
      </text>
    </g>
  )
}

function Tafel({ leden, breedte }: { readonly leden: Netwerk['leden']; readonly breedte: number }) {
  const midden = breedte / 2
  const namen = leden.slice(0, 3).map((lid) => kort(lid.naam.split(' ')[0] ?? lid.naam))
  const regels = leden.length > 3 ? [...namen.slice(0, 2), `en ${leden.length - 2} anderen`] : namen
  return (
    <g aria-hidden="true">
      <circle className="n-tafel" cx={midden} cy={midden} r={breedte * 0.13} />
      {regels.map((naam, i) => (
        <text
          key={naam}
          className="n-tafelnaam"
          x={midden}
          y={midden + (i - (regels.length - 1) / 2) * 17}
          dy="0.35em"
        >
          {naam}
        </text>
      ))}
    </g>
  )
}

type TekeningProps = {
  readonly leden: Netwerk['leden']
  readonly personen: readonly Persoon[]
  readonly gekozen: number | null
  readonly schrijft: boolean
  readonly opPlek: (persoon: Persoon, plek: Plek) => void
  readonly opKies: (id: number) => void
}

/** The household at the table and who stands around it: a naaste round, a professional square, an empty chair dashed. */
export function Tekening({ leden, personen, gekozen, schrijft, opPlek, opKies }: TekeningProps) {
  const { doos, breedte } = useBreedte()
  return (
    <div ref={doos} className="n-doos">
      <svg
        className="n-netwerk"
        width={breedte}
        height={breedte}
        viewBox={`0 0 ${breedte} ${breedte}`}
        role="group"
        aria-label={`Netwerk rond ${leden.map((lid) => lid.naam).join(', ')}`}
      >
        {KRINGEN.map((kring) => (
          <circle
            key={kring}
            className="n-kring"
            cx={breedte / 2}
            cy={breedte / 2}
            r={straal(kring) * breedte}
            aria-hidden="true"
          />
        ))}
        <Tafel leden={leden} breedte={breedte} />
        {personen.map((persoon) => (
          <Stoel
            key={persoon.id}
            persoon={persoon}
            breedte={breedte}
            gekozen={gekozen === persoon.id}
            schrijft={schrijft}
            opPlek={(plek) => opPlek(persoon, plek)}
            opKies={() => opKies(persoon.id)}
          />
        ))}
      </svg>
    </div>
  )
}
