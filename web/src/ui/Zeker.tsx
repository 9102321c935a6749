import type { ReactNode } from 'react'
import type { VeldFout } from '../api/probleem.ts'
import { Dialoog } from './Dialoog.tsx'
import { Knop } from './Knop.tsx'
import { Melding } from './Melding.tsx'

type ZekerProps = {
  /** the question, with what it is about */
  titel: string
  /** what a yes does: "Ja, stop meelezen" */
  ja: string
  bezig: boolean
  fouten: readonly VeldFout[]
  opJa: () => void
  opNee: () => void
  children: ReactNode
}
/** Asks once more before something ends that others notice: what it means, yes, or leave it. */
export function Zeker({ titel, ja, bezig, fouten, opJa, opNee, children }: ZekerProps) {
  return (
    <Dialoog titel={titel} open opSluit={opNee}>
      {fouten.length === 0 ? null : (
        <Melding soort="fout" live>
          {fouten[0]?.tekst}
        </Melding>
      )}
      {children}
      <div className="kt-rij">
        <Knop soort="stop" bezig={bezig} opDruk={opJa}>
          {ja}
        </Knop>
        <Knop opDruk={opNee}>Nee, laat het zo</Knop>
      </div>
    </Dialoog>
  )
}
