import type { ReactNode } from 'react'
import type { VeldFout } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { Foutsamenvatting, Knop } from '../../ui/index.ts'
import type { Plek } from './uren.ts'

export type Basis = { readonly plek: Plek; readonly opSluit: () => void }

/** A number as people write it; NaN when it is none. */
export const getal = (tekst: string): number => (tekst.trim() === '' ? NaN : Number(tekst.replace(',', '.')))
export const GEEN_GETAL = 'Schrijf een getal, bijvoorbeeld 2,5.'

type VormProps = {
  titel: string
  knop: string
  bezig: boolean
  fouten: readonly VeldFout[]
  opSluit: () => void
  opVerstuur: () => void
  children: ReactNode
}
/** A form in a dialog: what is wrong on top, one button below. */
export function Vorm({ titel, knop, bezig, fouten, opSluit, opVerstuur, children }: VormProps) {
  return (
    <Dialoog titel={titel} open breed blijft opSluit={opSluit}>
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          opVerstuur()
        }}
      >
        <Foutsamenvatting fouten={fouten} />
        {children}
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={bezig}>
            {knop}
          </Knop>
        </div>
      </form>
    </Dialoog>
  )
}
