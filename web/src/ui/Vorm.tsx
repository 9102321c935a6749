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
  /** the label of a field, before what is wrong with it */
  labels?: Readonly<Record<string, string>>
  /** for what has little in it */
  smal?: boolean
  children: ReactNode
}
/** A form in a dialog: what is wrong on top, one button below. */
export function Vorm(props: VormProps) {
  const { titel, knop, bezig, fouten, opSluit, opVerstuur, labels = {}, smal = false, children } = props
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
        <Foutsamenvatting fouten={fouten} labels={labels} />
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
