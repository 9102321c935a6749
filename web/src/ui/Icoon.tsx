import type { LucideIcon } from 'lucide-react'

type IcoonProps = { readonly van: LucideIcon; readonly maat?: 'klein' | 'groot' | undefined }

/** An icon of Lucide. Silent for a screen reader: the word stands beside it. */
export function Icoon({ van: Beeld, maat }: IcoonProps) {
  return <Beeld className={maat === undefined ? 'i' : `i i-${maat}`} aria-hidden="true" focusable={false} />
}
