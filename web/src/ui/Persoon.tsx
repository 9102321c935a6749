import type { ReactNode } from 'react'

/** huishouden: at the table; naaste: round; beroepskracht: square; `leeg`: an empty chair, dashed. */
export type PersoonSoort = 'huishouden' | 'naaste' | 'beroepskracht' | 'leeg' | 'leeg-beroepskracht'

const GEZICHT: Record<PersoonSoort, string> = {
  huishouden: ' kt-gezicht--zelf',
  naaste: '',
  beroepskracht: ' kt-gezicht--vak',
  leeg: ' kt-gezicht--open',
  'leeg-beroepskracht': ' kt-gezicht--vak kt-gezicht--open',
}
const TUSSEN = new Set([
  'de',
  'den',
  'der',
  'van',
  'het',
  "'t",
  'ten',
  'ter',
  'te',
  'op',
  'in',
  'aan',
  'dhr.',
  'mevr.',
])

/** At most two letters of a name, without the words between: "Anna van der Wal" gives AW. */
export const initialen = (naam: string): string =>
  naam
    .split(/\s+/)
    .filter((woord) => woord !== '' && !TUSSEN.has(woord.toLowerCase()))
    .slice(0, 2)
    .map((woord) => woord.slice(0, 1).toUpperCase())
    .join('') || '?'

/** The face alone, silent for a screen reader. */
export function Gezicht({ naam, soort }: { readonly naam: string; readonly soort: PersoonSoort }) {
  return (
    <span className={`kt-gezicht${GEZICHT[soort]}`} aria-hidden="true">
      {soort === 'leeg' ? '?' : initialen(naam)}
    </span>
  )
}

type PersoonProps = {
  readonly naam: string
  readonly soort: PersoonSoort
  /** Instead of the bold name: a link. */
  readonly link?: ReactNode
  readonly bijschrift?: ReactNode
  readonly als?: 'div' | 'li'
}

/** Somebody at or around the table. */
export function Persoon({ naam, soort, link, bijschrift, als: Doos = 'div' }: PersoonProps) {
  return (
    <Doos className="kt-persoon">
      <Gezicht naam={naam} soort={soort} />
      <div>
        {link ?? <b>{naam}</b>}
        {bijschrift === undefined ? null : <small>{bijschrift}</small>}
      </div>
    </Doos>
  )
}
