import { lazy, Suspense, useEffect, type ReactNode } from 'react'

export type DialoogProps = {
  readonly titel: string
  readonly open: boolean
  /** Esc, the cross and a press beside it. Focus goes back to where it was. */
  readonly opSluit: () => void
  readonly breed?: boolean
  /** A question that must be answered: no closing by a press beside it. */
  readonly blijft?: boolean
  readonly children: ReactNode
}

const laad = async () => ({ default: (await import('./DialoogVenster.tsx')).DialoogVenster })
const Venster = lazy(laad)

/**
 * A dialog over the page; the focus stays inside until it closes. React Aria comes after the first screen: it is
 * fetched as soon as a page holds a dialog, not when it opens.
 */
export function Dialoog({ open, ...venster }: DialoogProps) {
  useEffect(() => void laad(), [])
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <Venster {...venster} />
    </Suspense>
  )
}
