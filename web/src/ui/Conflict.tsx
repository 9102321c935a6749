import { useId, useState } from 'react'
import { tijd } from './datum.ts'
import { Knop } from './Knop.tsx'
import { verschil } from './verschil.ts'

export type ConflictKeuze = 'mijn' | 'ander' | 'beide'

type ConflictProps = {
  readonly mijn: { readonly tekst: string; readonly op?: string }
  readonly ander: { readonly tekst: string; readonly wie: string; readonly op: string }
  /** Gets the text to go on with; with `beide` the two stand under each other. */
  readonly opKies: (keuze: ConflictKeuze, tekst: string) => void
  readonly bezig?: boolean
}

function Gemerkt({ tekst, tegen }: { tekst: string; tegen: string }) {
  return (
    <p>
      {verschil(tekst, tegen).map((stuk, i) => (stuk.anders ? <ins key={i}>{stuk.tekst}</ins> : stuk.tekst))}
    </p>
  )
}

/** Two versions beside each other: nothing was overwritten, the user chooses. Nothing is lost. */
export function Conflict({ mijn, ander, opKies, bezig = false }: ConflictProps) {
  const groep = useId()
  const [keuze, zetKeuze] = useState<ConflictKeuze>('mijn')
  const teksten: Record<ConflictKeuze, string> = {
    mijn: mijn.tekst,
    ander: ander.tekst,
    beide: `${mijn.tekst}\n\n${ander.tekst}`,
  }
  const knoppen: Record<ConflictKeuze, string> = {
    mijn: 'Gebruik mijn versie',
    ander: `Gebruik de versie van ${ander.wie}`,
    beide: 'Houd allebei',
  }
  const radio = (waarde: ConflictKeuze) => (
    <input type="radio" name={groep} checked={keuze === waarde} onChange={() => zetKeuze(waarde)} />
  )
  return (
    <div className="kt-kaart">
      <p>
        <b>{ander.wie} veranderde deze tekst ook.</b> Er is niets overschreven. Welke tekst blijft?
      </p>
      <fieldset className="kt-versies">
        <legend className="kt-alleen-stem">Kies een versie</legend>
        <div className="kt-versie">
          <label className="kt-keuze">
            {radio('mijn')}
            <span>
              <b>Uw versie</b>
              {mijn.op === undefined ? '' : ` · ${tijd(mijn.op)}`}
            </span>
          </label>
          <Gemerkt tekst={mijn.tekst} tegen={ander.tekst} />
        </div>
        <div className="kt-versie">
          <label className="kt-keuze">
            {radio('ander')}
            <span>
              <b>Versie van {ander.wie}</b> · {tijd(ander.op)}
            </span>
          </label>
          <Gemerkt tekst={ander.tekst} tegen={mijn.tekst} />
        </div>
        <label className="kt-keuze">
          {radio('beide')}
          <span>Allebei houden, onder elkaar. Ik maak er zelf één tekst van.</span>
        </label>
      </fieldset>
      <div className="kt-rij">
        <Knop soort="hoofd" bezig={bezig} opDruk={() => opKies(keuze, teksten[keuze])}>
          {knoppen[keuze]}
        </Knop>
      </div>
    </div>
  )
}
