import { Search } from 'lucide-react'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { Dialoog } from './Dialoog.tsx'
import { Icoon } from './Icoon.tsx'

export type Treffer = {
  readonly sleutel: string
  readonly titel: string
  readonly bijschrift?: string | undefined
  /** Path to open. */
  readonly naar: string
}
/** One place to search in. Gives nothing for what the user may not see. */
export type ZoekBron = {
  readonly naam: string
  /** Also answers before anything is typed. */
  readonly ookLeeg?: boolean
  readonly zoek: (tekst: string, signaal: AbortSignal) => Promise<readonly Treffer[]>
}
type Groep = { readonly naam: string; readonly treffers: readonly Treffer[] }
type Uitslag = { readonly groepen: readonly Groep[]; readonly mislukt: boolean; readonly bij: string }

const PAUZE_MS = 200
const LEEG: Uitslag = { groepen: [], mislukt: false, bij: '' }

/** Asks every source after a pause; one that fails does not hide the others. */
function useZoeken(tekst: string, bronnen: readonly ZoekBron[]): Uitslag {
  const [uitslag, zetUitslag] = useState(LEEG)
  useEffect(() => {
    const einde = new AbortController()
    const zoek = async () => {
      const nu = bronnen.filter((bron) => tekst !== '' || bron.ookLeeg === true)
      const antwoorden = await Promise.allSettled(nu.map((bron) => bron.zoek(tekst, einde.signal)))
      if (einde.signal.aborted) return
      const groepen = antwoorden.map((antwoord, i) => ({
        naam: nu[i]?.naam ?? '',
        treffers: antwoord.status === 'fulfilled' ? antwoord.value : [],
      }))
      zetUitslag({ groepen, mislukt: antwoorden.some((a) => a.status === 'rejected'), bij: tekst })
    }
    const wekker = setTimeout(() => void zoek(), tekst === '' ? 0 : PAUZE_MS)
    return () => {
      clearTimeout(wekker)
      einde.abort()
    }
  }, [tekst, bronnen])
  return uitslag
}

const zin = ({ groepen, mislukt, bij }: Uitslag): string => {
  const aantal = groepen.reduce((tot, groep) => tot + groep.treffers.length, 0)
  if (bij === '') return ''
  if (mislukt && aantal === 0) return 'Zoeken lukt nu niet. Probeer het zo nog eens.'
  return aantal === 0 ? 'Niets gevonden. Zoek op naam of op BSN.' : `${aantal} gevonden`
}

function opPijl(gebeurtenis: KeyboardEvent<HTMLElement>): void {
  const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key]
  if (stap === undefined) return
  gebeurtenis.preventDefault()
  const halten = [...gebeurtenis.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const nu = halten.findIndex((halte) => halte === document.activeElement)
  halten[Math.min(halten.length - 1, Math.max(0, nu + stap))]?.focus()
}

type ZoekDialoogProps = {
  readonly open: boolean
  readonly opSluit: () => void
  readonly label?: string
  /** Must keep its identity between renders. */
  readonly bronnen: readonly ZoekBron[]
  readonly opKies: (naar: string) => void
  /** Where else somebody can go who found nothing. */
  readonly bijNiets?: Pick<Treffer, 'titel' | 'naar'> | undefined
}

/** Search from everywhere (Ctrl or Cmd + K). What is typed is sent to the server and kept nowhere. */
export function ZoekDialoog({ open, opSluit, ...rest }: ZoekDialoogProps) {
  return (
    <Dialoog titel="Zoeken" open={open} opSluit={opSluit}>
      <Zoekvak opSluit={opSluit} {...rest} />
    </Dialoog>
  )
}

type Ga = (naar: string) => void
function TrefferLink({ titel, naar, ga }: Pick<Treffer, 'titel' | 'naar'> & { readonly ga: Ga }) {
  return (
    <a
      className="kt-hoofdlink"
      href={naar}
      onClick={(e) => {
        e.preventDefault()
        ga(naar)
      }}
    >
      {titel}
    </a>
  )
}

function Zoekvak({ opSluit, label, bronnen, opKies, bijNiets }: Omit<ZoekDialoogProps, 'open'>) {
  const id = useId()
  const [tekst, zetTekst] = useState('')
  const uitslag = useZoeken(tekst.trim(), bronnen)
  const niets =
    uitslag.bij !== '' && !uitslag.mislukt && uitslag.groepen.every((g) => g.treffers.length === 0)
  const ga: Ga = (naar) => {
    opSluit()
    opKies(naar)
  }
  // Enter takes the first answer, once it is the answer to what stands there.
  const opEnter = (e: KeyboardEvent<HTMLInputElement>) => {
    const [eerste] = uitslag.bij === tekst.trim() ? uitslag.groepen.flatMap((g) => g.treffers) : []
    if (e.key !== 'Enter' || eerste === undefined || tekst.trim() === '') return
    e.preventDefault()
    ga(eerste.naar)
  }
  return (
    <div className="kt-stapel kt-strak" onKeyDown={opPijl}>
      <div className="kt-zoek">
        <Icoon van={Search} />
        <label className="kt-alleen-stem" htmlFor={id}>
          {label ?? 'Zoek een persoon op naam of BSN'}
        </label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          autoFocus
          value={tekst}
          onChange={(e) => zetTekst(e.currentTarget.value)}
          onKeyDown={opEnter}
        />
      </div>
      <p role="status" className="kt-klein kt-zacht">
        {zin(uitslag)}
      </p>
      {niets && bijNiets !== undefined ? <TrefferLink {...bijNiets} ga={ga} /> : null}
      {uitslag.groepen
        .filter((groep) => groep.treffers.length > 0)
        .map((groep) => (
          <section key={groep.naam} className="kt-stapel kt-heel-strak" aria-label={groep.naam}>
            <h3 className="kt-klein kt-zacht">{groep.naam}</h3>
            <ul className="kt-lijst">
              {groep.treffers.map((treffer) => (
                <li key={treffer.sleutel}>
                  <TrefferLink titel={treffer.titel} naar={treffer.naar} ga={ga} />
                  {treffer.bijschrift === undefined ? null : (
                    <>
                      <br />
                      <span className="kt-klein kt-zacht">{treffer.bijschrift}</span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
