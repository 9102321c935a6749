import type { ReactNode } from 'react'

/** What a dialog is asked to show; here, so that the window and the door to it do not need each other. */
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
