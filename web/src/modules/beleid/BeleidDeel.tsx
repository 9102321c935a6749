import { useState, type ReactNode } from 'react'

type Props = {
  readonly kop: ReactNode
  readonly klasse: string
  /** Something in it is wrong or new: it opens by itself. */
  readonly open: boolean
  readonly children: () => ReactNode
}

/** A part that opens. Drawn from its first opening on: all of a beleid at once is seven thousand elements. */
export function BeleidDeel({ kop, klasse, open, children }: Props) {
  const [geopend, zetGeopend] = useState(open)
  return (
    <details
      className={klasse}
      open={open || undefined}
      onToggle={(e) => {
        if (e.currentTarget.open) zetGeopend(true)
      }}
    >
      <summary>{kop}</summary>
      {open || geopend ? children() : null}
    </details>
  )
}
