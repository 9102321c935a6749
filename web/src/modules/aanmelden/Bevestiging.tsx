import { useEffect, useRef } from 'react'
import type { AntwoordBij } from '../../api/client.ts'
import { dagVoluit } from '../../ui/datum.ts'
import { telLink } from '../../ui/SchilPubliek.tsx'

type Props = {
  readonly ontvangst: AntwoordBij<'POST /signalen'>
  readonly voorAnder: boolean
  readonly vertrouwelijk: boolean
  readonly telefoon: string
}

/** It arrived: the number, when we react, and whom to call. Takes the focus, because the form is gone. */
export function Bevestiging({ ontvangst, voorAnder, vertrouwelijk, telefoon }: Props) {
  const kop = useRef<HTMLHeadingElement>(null)
  useEffect(() => kop.current?.focus(), [])
  return (
    <div className="kt-binnen s-lijf">
      <div className="kt-stapel s-smal">
        <title>Wij hebben uw melding | Keukentafel</title>
        <h1 ref={kop} tabIndex={-1}>
          {voorAnder ? 'Dank u wel. Wij hebben uw melding' : 'Dank u wel. Wij hebben uw vraag'}
        </h1>
        <div className="kt-kaart kt-stapel kt-strak">
          <dl className="kt-paren">
            <dt>Uw nummer</dt>
            <dd>
              <b className="kt-code">{ontvangst.kenmerk}</b>
            </dd>
            <dt>Wij reageren</dt>
            <dd>
              <b>uiterlijk {dagVoluit(ontvangst.reactieVoor)}</b>
            </dd>
            {ontvangst.wijk === '' ? null : (
              <>
                <dt>Het ligt bij</dt>
                <dd>het team van {ontvangst.wijk}</dd>
              </>
            )}
          </dl>
          <p>Schrijf uw nummer op. Als u belt, weten wij meteen waar het over gaat.</p>
        </div>
        <div className="kt-stapel kt-strak">
          <h2>Wat gebeurt er nu?</h2>
          <ol className="kt-stapel kt-heel-strak">
            <li>Iemand van het team leest wat u schreef.</li>
            <li>
              {voorAnder
                ? 'Het team spreekt af wie contact zoekt met deze persoon.'
                : 'Wij nemen contact met u op en spreken af wanneer wij langskomen.'}
            </li>
            {vertrouwelijk ? <li>Wij vertellen deze persoon niet wie het meldde.</li> : null}
          </ol>
          <p>
            Duurt het te lang of wordt het erger? Bel <a href={telLink(telefoon)}>{telefoon}</a>. Is er nu
            gevaar? Bel <a href="tel:112">112</a>.
          </p>
          <p>
            <a href="/">Terug naar het begin</a>
          </p>
        </div>
      </div>
    </div>
  )
}
