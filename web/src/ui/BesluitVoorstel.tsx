import { Scale } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'

type BesluitVoorstelProps = {
  /** What is proposed, as a question or a finding: "Dit lijkt route B". Never a verdict. */
  readonly titel: string
  readonly redenen: readonly { readonly tekst: ReactNode; readonly bron?: string | undefined }[]
  /** Where the rule comes from: "Verordening 2026, bijlage 2. Geldig vanaf 1 januari 2026." */
  readonly bron?: ReactNode
  /** The sentence that leaves it to the person. */
  readonly slot?: string
  /** The choice itself: starts empty. */
  readonly children?: ReactNode
}

/** What the tool counted, why and from which source. The person weighs and decides. */
export function BesluitVoorstel(props: BesluitVoorstelProps) {
  const { titel, redenen, bron, slot = 'Dit is geen besluit. U weegt en u besluit.', children } = props
  const kopId = useId()
  return (
    <section className="kt-kaart kt-voorstel" aria-labelledby={kopId}>
      <h2 id={kopId}>{titel}</h2>
      <ul>
        {redenen.map((reden, i) => (
          <li key={i}>
            {reden.tekst}
            {reden.bron === undefined ? null : <span className="kt-klein kt-zacht"> ({reden.bron})</span>}
          </li>
        ))}
      </ul>
      {bron === undefined ? null : <p className="kt-klein">Bron: {bron}</p>}
      <p>
        <Icoon van={Scale} maat="klein" /> <b>{slot}</b>
      </p>
      {children}
    </section>
  )
}
