import type { ReactNode } from 'react'
import type { VeldFout } from '../api/probleem.ts'
import { Dialoog } from './Dialoog.tsx'
import { Foutsamenvatting } from './Foutsamenvatting.tsx'
import { Knop } from './Knop.tsx'

type VormProps = {
  titel: string
  knop: string
  bezig: boolean
  fouten: readonly VeldFout[]
  opSluit: () => void
  opVerstuur: () => void
  /** for what has little in it */
  smal?: boolean
  children: ReactNode
}
/** A form in a dialog: what is wrong on top, one button below. */
export function Vorm({ titel, knop, bezig, fouten, opSluit, opVerstuur, smal = false, children }: VormProps) {
  return (
    <Dialoog titel={titel} open breed={!smal} blijft opSluit={opSluit}>
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
