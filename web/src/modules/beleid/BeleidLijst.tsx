import type { BeleidVorm } from '@keukentafel/contract'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState, type ComponentType } from 'react'
import { Knop } from '../../ui/index.ts'
import { BeleidDeel } from './BeleidDeel.tsx'
import { itemNaam, leegVan, veldNaam, type BeleidVeldProps } from './beleid.ts'

const lijst = (w: unknown): readonly unknown[] => (Array.isArray(w) ? (w as readonly unknown[]) : [])

type Props = BeleidVeldProps<Extract<BeleidVorm, { soort: 'lijst' }>> & {
  /** draws what is inside an item */
  readonly Veld: ComponentType<BeleidVeldProps>
}

/** A list of parts: each opens, moves and goes away; a new one is added below. */
export function BeleidLijst({ Veld, ...props }: Props) {
  const { woord, vorm, waarde, pad, zet, fouten } = props
  const [laatst, zetLaatst] = useState<number | null>(null)
  const items = lijst(waarde)
  const verplaats = (van: number, naar: number) =>
    zet(
      pad,
      items.map((item, i) => (i === van ? items[naar] : i === naar ? items[van] : item)),
    )
  const magWeg = items.length > vorm.minstens
  return (
    <fieldset className="kt-stapel kt-strak s-beleid__groep">
      <legend className="kt-legend">{woord}</legend>
      {items.map((item, i) => {
        const naam = itemNaam(item, i + 1)
        const hier = [...pad, i]
        const isMis = fouten.some((f) => f.veld.startsWith(`${veldNaam(hier)}/`))
        return (
          <BeleidDeel key={i} klasse="kt-waarom" kop={naam} open={isMis || laatst === i}>
            {() => (
              <div className="kt-stapel">
                <Veld {...props} woord={naam} vorm={vorm.item} waarde={item} pad={hier} />
                <div className="kt-rij">
                  {i === 0 ? null : (
                    <Knop
                      soort="stil"
                      icoon={ArrowUp}
                      naam={`Omhoog: ${naam}`}
                      opDruk={() => verplaats(i, i - 1)}
                    >
                      Omhoog
                    </Knop>
                  )}
                  {i === items.length - 1 ? null : (
                    <Knop
                      soort="stil"
                      icoon={ArrowDown}
                      naam={`Omlaag: ${naam}`}
                      opDruk={() => verplaats(i, i + 1)}
                    >
                      Omlaag
                    </Knop>
                  )}
                  <Knop
                    soort="stil"
                    icoon={Trash2}
                    naam={`Haal weg: ${naam}`}
                    {...(magWeg ? {} : { reden: `Hier moet er minstens ${vorm.minstens} staan.` })}
                    opDruk={() =>
                      zet(
                        pad,
                        items.filter((_, j) => j !== i),
                      )
                    }
                  >
                    Haal weg
                  </Knop>
                </div>
              </div>
            )}
          </BeleidDeel>
        )
      })}
      <div>
        <Knop
          icoon={Plus}
          naam={`Voeg toe aan ${woord}`}
          opDruk={() => {
            zetLaatst(items.length)
            zet(pad, [...items, leegVan(vorm.item)])
          }}
        >
          Voeg toe
        </Knop>
      </div>
    </fieldset>
  )
}
