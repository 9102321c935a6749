import type { LucideIcon } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { dagKort, maandVoluit, momentKort, nederlands } from './datum.ts'
import { Icoon } from './Icoon.tsx'

export type TijdlijnRegel = {
  readonly sleutel: string | number
  readonly icoon: LucideIcon
  /** naaste: honey; beroepskracht: aubergine; otherwise grey. */
  readonly van?: 'naaste' | 'beroepskracht' | undefined
  /** A day (`jjjj-mm-dd`) or a moment (ISO). */
  readonly op: string
  readonly tekst: ReactNode
  /** Who, in which role, by which way. */
  readonly door?: string | undefined
}

const PUNT = { naaste: ' kt-tijdlijn__punt--naaste', beroepskracht: ' kt-tijdlijn__punt--vak' } as const
const dagVan = (op: string): string => (op.length === 10 ? op : nederlands(op).dag)
const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

function Regel({ regel }: { regel: TijdlijnRegel }) {
  const wanneer = regel.op.length === 10 ? dagKort(regel.op) : momentKort(regel.op)
  return (
    <li>
      <span className={`kt-tijdlijn__punt${regel.van === undefined ? '' : PUNT[regel.van]}`}>
        <Icoon van={regel.icoon} maat="klein" />
      </span>
      <div>{regel.tekst}</div>
      <time dateTime={regel.op}>{regel.door === undefined ? wanneer : `${wanneer} · ${regel.door}`}</time>
    </li>
  )
}

/** What happened, newest first as the server gives it, with a head per month. */
export function Tijdlijn({ regels }: { readonly regels: readonly TijdlijnRegel[] }) {
  return (
    <ol className="kt-tijdlijn">
      {regels.map((regel, i) => {
        const maand = maandVoluit(dagVan(regel.op))
        const vorige = regels[i - 1]
        const nieuw = vorige === undefined || maandVoluit(dagVan(vorige.op)) !== maand
        return (
          <Fragment key={regel.sleutel}>
            {nieuw ? (
              <li className="kt-tijdlijn__kop">
                <h3 className="kt-tijdlijn__maand">{hoofdletter(maand)}</h3>
              </li>
            ) : null}
            <Regel regel={regel} />
          </Fragment>
        )
      })}
    </ol>
  )
}
