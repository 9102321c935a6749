import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import {
  datumVoluit,
  FilterKnoppen,
  Icoon,
  Kaart,
  Knop,
  knopKlasse,
  LeegBericht,
  Melding,
  Paginakop,
} from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { leesRoosterAdres, type RoosterAdres } from './adres.ts'
import { DagDialoog } from './DagDialoog.tsx'
import { DienstDialoog } from './DienstDialoog.tsx'
import { KamerDialoog } from './KamerDialoog.tsx'
import { gatZin, weekVerder, weekVraag, type Kamer, type KamersWeek, type Open } from './kamer.ts'
import { WeekBeeld } from './WeekBeeld.tsx'

function Gaten({ kamer, vandaag }: { readonly kamer: Kamer; readonly vandaag: string }) {
  const gaten = kamer.dagen.flatMap(({ dag, gaten: g }) =>
    dag < vandaag ? [] : g.map((gat) => ({ dag, ...gat })),
  )
  if (gaten.length === 0) return null
  return (
    <Melding soort="waarschuwing" kop="Niemand op:">
      {gaten.map(gatZin).join('; ')}.
    </Melding>
  )
}

function EenKamer({ kamer, data, opOpen }: { kamer: Kamer; data: KamersWeek; opOpen: (open: Open) => void }) {
  const { vandaag } = data
  const kan = (wat: string) => kamer.mag.includes(wat)
  const eerste = kamer.dagen.find((d) => d.dag >= vandaag && d.open !== null)?.dag ?? vandaag
  return (
    <Kaart
      titel={kamer.naam}
      intro={`${kamer.gebied.naam}, ${kamer.team.naam}. Achterwacht: ${kamer.achterwacht.naam}, ${kamer.achterwacht.telefoon}.`}
      acties={
        <div className="kt-rij">
          {kan('kamerdienst.toevoegen') && kamer.beroepskrachten.length > 0 ? (
            <Knop
              soort="hoofd"
              icoon={Plus}
              naam={`Zet iemand op het rooster van ${kamer.naam}`}
              opDruk={() => opOpen({ wat: 'dienst', kamer, begin: { dag: eerste, van: '', tot: '' } })}
            >
              Zet iemand op het rooster
            </Knop>
          ) : null}
          {kan('kamer.wijzigen') ? (
            <Knop naam={`Wijzig ${kamer.naam}`} opDruk={() => opOpen({ wat: 'kamer', kamer })}>
              Wijzig de kamer
            </Knop>
          ) : null}
        </div>
      }
    >
      <div className="kt-stapel kt-strak">
        <Gaten kamer={kamer} vandaag={vandaag} />
        <WeekBeeld kamer={kamer} vandaag={vandaag} opOpen={opOpen} />
      </div>
    </Kaart>
  )
}

function WeekKeuze({ maandag, kamer }: { readonly maandag: string; readonly kamer: RoosterAdres }) {
  const naar = (weken: number): RoosterAdres => ({ ...kamer, dag: weekVerder(maandag, weken) })
  return (
    <nav className="kt-rij" aria-label="Week">
      <Link className={knopKlasse('gewoon')} to="/kamer/rooster" search={naar(-1)}>
        <Icoon van={ChevronLeft} maat="klein" /> Vorige week
      </Link>
      <Link className={knopKlasse('gewoon')} to="/kamer/rooster" search={kamer}>
        Deze week
      </Link>
      <Link className={knopKlasse('gewoon')} to="/kamer/rooster" search={naar(1)}>
        Volgende week <Icoon van={ChevronRight} maat="klein" />
      </Link>
    </nav>
  )
}

/** One kamer at a time; how often nobody is there this week stands behind each. */
function KamerKeuze({
  kamers,
  gekozen,
  adres,
}: {
  kamers: readonly Kamer[]
  gekozen: Kamer
  adres: RoosterAdres
}) {
  const ga = useNavigate()
  if (kamers.length === 1) return null
  const leeg = (k: Kamer) => k.dagen.reduce((som, d) => som + d.gaten.length, 0)
  return (
    <FilterKnoppen
      naam="Welke kamer"
      opties={kamers.map((k) => ({
        waarde: String(k.id),
        label: leeg(k) === 0 ? k.naam : `${k.naam} (${String(leeg(k))} keer niemand)`,
      }))}
      gekozen={[String(gekozen.id)]}
      opWissel={(id) => void ga({ to: '/kamer/rooster', search: { ...adres, kamer: Number(id) } })}
    />
  )
}

type DialogenProps = {
  open: Open | null
  data: KamersWeek
  opSluit: () => void
  opKamer: (id: number) => void
}
function Dialogen({ open, data, opSluit, opKamer }: DialogenProps) {
  if (open === null) return null
  if (open.wat === 'kamer')
    return <KamerDialoog kamer={open.kamer} bij={data} opSluit={opSluit} opKlaar={opKamer} />
  if (open.wat === 'dienst') return <DienstDialoog {...open} opSluit={opSluit} />
  return <DagDialoog {...open} opSluit={opSluit} />
}

/** The rooster of a week, per kamer: who stands on it, and when nobody does (TRI-12). */
export function RoosterPagina() {
  const zoek: RoosterAdres = useDeferredValue(useSearch({ strict: false }))
  const adres = leesRoosterAdres(zoek)
  const { data } = useSuspenseQuery(weekVraag(adres.dag))
  const [open, zetOpen] = useState<Open | null>(null)
  const ga = useNavigate()
  const { isAan, bron, kamers, maandag, mag } = data
  const gekozen = kamers.find((k) => k.id === adres.kamer) ?? kamers[0]
  return (
    <>
      <Paginakop
        titel="Rooster van de kamer"
        kruimels={<Link to="/kamer">Kamer</Link>}
        intro={`Week van ${datumVoluit(maandag)}. Er is altijd een beroepskracht in de buurt of bereikbaar (${bronTekst(bron)}).`}
        acties={
          mag.includes('kamer.toevoegen') ? (
            <Knop icoon={Plus} opDruk={() => zetOpen({ wat: 'kamer', kamer: null })}>
              Nieuwe kamer
            </Knop>
          ) : undefined
        }
      />
      {gekozen === undefined ? (
        <Kaart>
          <LeegBericht titel={isAan ? 'Er is nog geen kamer' : 'Hier is geen rooster van de kamer'}>
            {isAan
              ? 'De teamleider schrijft de kamers van het team op.'
              : `Dat hoort in deze gemeente niet bij de werkwijze (${bronTekst(bron)}).`}
          </LeegBericht>
        </Kaart>
      ) : (
        <>
          <KamerKeuze kamers={kamers} gekozen={gekozen} adres={adres} />
          <WeekKeuze maandag={maandag} kamer={adres.kamer === undefined ? {} : { kamer: adres.kamer }} />
          <EenKamer kamer={gekozen} data={data} opOpen={zetOpen} />
        </>
      )}
      <Dialogen
        open={open}
        data={data}
        opSluit={() => zetOpen(null)}
        opKamer={(kamer) => void ga({ to: '/kamer/rooster', search: { ...adres, kamer } })}
      />
    </>
  )
}
