import { lazy, Suspense, useEffect } from 'react'
import type { DialoogProps } from './dialoog.ts'

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
