import type { BeleidVorm } from '@keukentafel/contract'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState, type ComponentType } from 'react'
import { Knop } from '../../ui/index.ts'
import { BeleidDeel } from './BeleidDeel.tsx'
import { itemNaam, leegVan, veldNaam, type BeleidVeldProps } from './beleid.ts'

const lijst = (w: unknown): readonly unknown[] => (Array.isArray(w) ? (w as readonly unknown[]) : [])

type Props = BeleidVeldProps<Extract<BeleidVorm, { soort: 'lijst' }>> & {
  /** draws what is inside an item */
  readonly Veld: ComponentType<BeleidVeldProps>
}

type Actie = 'Omhoog' | 'Omlaag' | 'Haal weg'
type KnoppenProps = {
  readonly naam: string
  readonly acties: readonly Actie[]
  readonly nietWeg: string | undefined
  readonly op: (actie: Actie) => void
}
const ICOON = { Omhoog: ArrowUp, Omlaag: ArrowDown, 'Haal weg': Trash2 } as const
function Knoppen({ naam, acties, nietWeg, op }: KnoppenProps) {
  return (
    <div className="kt-rij">
      {acties.map((actie) => (
        <Knop
          key={actie}
          soort="stil"
          icoon={ICOON[actie]}
          naam={`${actie}: ${naam}`}
          {...(actie === 'Haal weg' && nietWeg !== undefined ? { reden: nietWeg } : {})}
          opDruk={() => op(actie)}
        >
          {actie}
        </Knop>
      ))}
    </div>
  )
}

// Without an action it is the head of the part that is looked for.
type Doel = { readonly plek: number; readonly actie: Actie | null }
function doelIn(vak: HTMLFieldSetElement, { plek, actie }: Doel): HTMLElement | null | undefined {
  const delen = vak.querySelectorAll<HTMLElement>(':scope > details')
  const deel = delen.item(Math.min(plek, delen.length - 1))
  if (delen.length === 0) return vak.querySelector('button')
  const knoppen = [...deel.querySelectorAll<HTMLElement>('.kt-rij > button')]
  return knoppen.findLast((k) => k.textContent.trim() === actie) ?? deel.querySelector('summary')
}
// The focus stays with what was moved; where a part went away it goes to the head of the next one, so that a second
// press takes nothing else away.
function useVolgFocus() {
  const vak = useRef<HTMLFieldSetElement>(null)
  const [doel, zetDoel] = useState<Doel | null>(null)
  useEffect(() => {
    if (doel !== null && vak.current !== null) doelIn(vak.current, doel)?.focus()
  }, [doel])
  return { vak, zetDoel }
}

/** A list of parts: each opens, moves and goes away; a new one is added below. */
export function BeleidLijst({ Veld, ...props }: Props) {
  const { woord, vorm, waarde, pad, zet, fouten } = props
  const items = lijst(waarde)
  // What is open goes along with the part that moves; the document itself holds no mark of a part.
  const [merken, zetMerken] = useState<readonly number[]>([])
  const nu = merken.length === items.length ? merken : items.map((_, i) => i)
  const [laatst, zetLaatst] = useState<number | null>(null)
  const [gedaan, zetGedaan] = useState('')
  const { vak, zetDoel } = useVolgFocus()
  const doe = (volgorde: readonly number[], plek: number, actie: Actie) => {
    zetMerken(volgorde.map((i) => nu[i] ?? i))
    zet(
      pad,
      volgorde.map((i) => items[i]),
    )
    zetDoel({ plek, actie: actie === 'Haal weg' ? null : actie })
  }
  const op = (i: number, naam: string) => (actie: Actie) => {
    const alle = items.map((_, j) => j)
    if (actie === 'Haal weg') {
      doe(alle.toSpliced(i, 1), i, actie)
      zetGedaan(`${naam} is weggehaald.`)
      return
    }
    const naar = actie === 'Omhoog' ? i - 1 : i + 1
    doe(alle.with(i, naar).with(naar, i), naar, actie)
    zetGedaan(`${naam} staat nu op plaats ${naar + 1}.`)
  }
  return (
    <fieldset ref={vak} className="kt-stapel kt-strak s-beleid__groep">
      <legend className="kt-legend">{woord}</legend>
      {items.map((item, i) => {
        const naam = itemNaam(item, i + 1)
        const hier = [...pad, i]
        const merk = nu[i] ?? i
        const isMis = fouten.some((f) => f.veld.startsWith(`${veldNaam(hier)}/`))
        return (
          <BeleidDeel key={merk} klasse="kt-waarom" kop={naam} open={isMis || laatst === merk}>
            {() => (
              <div className="kt-stapel">
                <Veld {...props} woord={naam} vorm={vorm.item} waarde={item} pad={hier} />
                <Knoppen
                  naam={naam}
                  acties={[
                    ...(i === 0 ? [] : (['Omhoog'] as const)),
                    ...(i === items.length - 1 ? [] : (['Omlaag'] as const)),
                    'Haal weg',
                  ]}
                  nietWeg={
                    items.length > vorm.minstens ? undefined : `Hier moet er minstens ${vorm.minstens} staan.`
                  }
                  op={op(i, naam)}
                />
              </div>
            )}
          </BeleidDeel>
        )
      })}
      <div className="kt-rij">
        <Knop
          icoon={Plus}
          naam={`Voeg toe aan ${woord}`}
          opDruk={() => {
            const merk = Math.max(-1, ...nu) + 1
            zetMerken([...nu, merk])
            zetLaatst(merk)
            zetGedaan('')
            zetDoel({ plek: items.length, actie: null })
            zet(pad, [...items, leegVan(vorm.item)])
          }}
        >
          Voeg toe
        </Knop>
        <span role="status">{gedaan}</span>
      </div>
    </fieldset>
  )
}
