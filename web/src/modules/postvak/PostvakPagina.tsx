import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useSessie } from '../../api/sessie.ts'
import {
  dagVoluit,
  FilterKnoppen,
  Icoon,
  Kaart,
  Keuzelijst,
  knopKlasse,
  LeegBericht,
  Melding,
  Paginakop,
} from '../../ui/index.ts'
import type { PostvakAdres } from './adres.ts'
import {
  lijstVraag,
  usePostvakken,
  wieHetIs,
  type Detail,
  type Persoon,
  type Postvakken,
  type Rij,
} from './postvak.ts'
import { Rooster } from './Rooster.tsx'
import { SignaalKaart } from './SignaalKaart.tsx'

const zoek = (wijk: PostvakAdres['wijk'], toon: PostvakAdres['toon']): PostvakAdres => ({
  ...(wijk === undefined ? {} : { wijk }),
  ...(toon === undefined ? {} : { toon }),
})

const isTeVerdelen = (s: Rij): boolean => s.bezoekerId === null

function introZin(open: readonly Rij[]): string {
  const laat = open.filter((s) => s.isLaat).length
  const aantal = open.length === 1 ? '1 signaal' : `${String(open.length)} signalen`
  if (laat === 0) return `${aantal}.`
  return `${aantal}. Voor ${String(laat)} is te lang niemand gekozen.`
}

function WijkKeuze({ postvakken, adres }: { postvakken: Postvakken['postvakken']; adres: PostvakAdres }) {
  const ga = useNavigate()
  return (
    <div className="s-wijk">
      <Keuzelijst
        label="Wijk"
        naam="wijk"
        leeg="Alle wijken"
        opties={postvakken.map((p) => ({
          waarde: String(p.gebiedId),
          label: `${p.naam} (${String(p.open)})`,
        }))}
        waarde={adres.wijk === undefined ? '' : String(adres.wijk)}
        opWijzig={(wijk) => {
          void ga({ to: '/postvak', search: zoek(wijk === '' ? undefined : Number(wijk), adres.toon) })
        }}
      />
    </div>
  )
}

const LEEG = {
  verdelen: ['Alles is verdeeld', 'Er ligt niets waarvoor nog iemand gekozen moet worden.'],
  afgesproken: ['Er is niets afgesproken', 'Kies eerst bij een signaal wie er gaat.'],
  gesloten: ['Nog niets gesloten', 'Hier staan straks de signalen die klaar zijn.'],
} as const

function Afgesproken({ nu }: { readonly nu: Detail }) {
  return (
    <Melding soort="gelukt" kop="Afgesproken." live>
      {nu.bezoeker ?? 'Iemand'} gaat{nu.bezoekOp === null ? '' : ` op ${dagVoluit(nu.bezoekOp)}`} naar{' '}
      {wieHetIs(nu)}. Verder gaan?{' '}
      <Link to="/postvak/$signaalId" params={{ signaalId: String(nu.id) }}>
        Bekijk het signaal
      </Link>
      .
    </Melding>
  )
}

function Signalen({ rijen, toon, mensenVan, opAfgesproken }: SignalenProps) {
  const [titel, uitleg] = LEEG[toon]
  if (rijen.length === 0)
    return (
      <Kaart>
        <LeegBericht titel={titel}>{uitleg}</LeegBericht>
      </Kaart>
    )
  return (
    <ol className="kt-stapel kt-strak" aria-label="Signalen, oudste eerst">
      {rijen.map((s) => (
        <SignaalKaart
          key={`${String(s.id)}-${String(s.version)}`}
          signaal={s}
          mensen={mensenVan(s)}
          opAfgesproken={opAfgesproken}
        />
      ))}
    </ol>
  )
}
type SignalenProps = {
  readonly rijen: readonly Rij[]
  readonly toon: keyof typeof LEEG
  readonly mensenVan: (s: Rij) => readonly Persoon[]
  readonly opAfgesproken: (nu: Detail) => void
}

const wijkTitel = (naam: string | undefined): string =>
  naam === undefined ? 'Postvak van uw wijken' : `Postvak ${naam}`

/** The postvak per wijk: what came in, how old, who goes and when (SIG-01, SIG-18). */
export function PostvakPagina() {
  const nu: PostvakAdres = useSearch({ strict: false })
  // The list of before stays until the next one is here: nothing jumps, and the focus stays where it is.
  const adres = useDeferredValue(nu)
  const ga = useNavigate()
  const [net, zetNet] = useState<Detail | null>(null)
  const { postvakken, medewerkers } = usePostvakken()
  const open = useSuspenseQuery(lijstVraag(adres.wijk, false)).data.rijen
  const gesloten = useSuspenseQuery(lijstVraag(adres.wijk, adres.toon === 'gesloten')).data.rijen
  const toon = adres.toon ?? 'verdelen'
  // A specialist works no wijk: a vraag is picked up for the own organisation (SIG-15).
  const namens = useSessie().gemeente.capabilities.includes('iedere_organisatie') && postvakken.length === 0
  const groepen = {
    verdelen: open.filter(isTeVerdelen),
    afgesproken: open.filter((s) => !isTeVerdelen(s)),
    gesloten: adres.toon === 'gesloten' ? gesloten : [],
  }
  const van = (gebiedId: number) => postvakken.find((p) => p.gebiedId === gebiedId)
  const mensenVan = (s: Rij) => medewerkers.filter((m) => van(s.gebiedId)?.medewerkers.includes(m.id))
  const gekozen = adres.wijk === undefined ? undefined : van(adres.wijk)
  const wijken = gekozen === undefined ? postvakken.filter((p) => p.isWijk) : [gekozen]
  const inBeeld = medewerkers.filter(
    (m) => wijken.some((p) => p.medewerkers.includes(m.id)) || open.some((s) => s.bezoekerId === m.id),
  )
  return (
    <>
      <Paginakop
        titel={wijkTitel(gekozen?.naam)}
        intro={introZin(open)}
        acties={
          <>
            <WijkKeuze postvakken={postvakken} adres={nu} />
            <Link className={knopKlasse('hoofd')} to="/postvak/nieuw">
              <Icoon van={Plus} maat="klein" /> Signaal opschrijven
            </Link>
          </>
        }
      />
      <FilterKnoppen
        naam="Toon alleen"
        opties={[
          { waarde: 'verdelen', label: `Nog te verdelen (${String(groepen.verdelen.length)})` },
          { waarde: 'afgesproken', label: `Afgesproken (${String(groepen.afgesproken.length)})` },
          { waarde: 'gesloten', label: 'Gesloten' },
        ]}
        gekozen={[nu.toon ?? 'verdelen']}
        opWissel={(w) => void ga({ to: '/postvak', search: zoek(nu.wijk, w === 'verdelen' ? undefined : w) })}
      />
      <p className="kt-rij kt-klein">
        <Link to="/postvak/outreachend">Vraagt zelf niet om hulp</Link>
        <Link to="/postvak/wijk">Vragen van de wijk</Link>
        <Link to="/postvak/signaleerders">Wie signaleert in de wijk</Link>
        <Link to="/postvak/lijsten">Lijst van een screening</Link>
        <Link to="/postvak/cijfers">Signalen in cijfers</Link>
        {namens ? <Link to="/hulpvragen">Vraag oppakken voor uw organisatie</Link> : null}
      </p>
      {net === null ? null : <Afgesproken key={net.id} nu={net} />}
      <div className="kt-twee s-postvak">
        <Signalen rijen={groepen[toon]} toon={toon} mensenVan={mensenVan} opAfgesproken={zetNet} />
        <Rooster signalen={open} mensen={inBeeld} />
      </div>
    </>
  )
}
