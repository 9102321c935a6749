import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import {
  DatumVeld,
  datumFout,
  Kaart,
  Keuzelijst,
  LeegBericht,
  Melding,
  Paginakop,
  Paren,
  Skelet,
  Tabel,
  vandaag,
  type Kolom,
} from '../../ui/index.ts'
import { DoorloopBeeld, dagenWoord, type Doorloop } from './DoorloopBeeld.tsx'
import { POSTVAK } from './postvak.ts'

type Cijfers = AntwoordBij<'GET /signaalcijfers'>
type Vraag = { readonly van: string; readonly tot: string; readonly gebied: string }

const useCijfers = ({ van, tot, gebied }: Vraag) =>
  useQuery({
    queryKey: [...POSTVAK, 'cijfers', van, tot, gebied],
    queryFn: () =>
      roepAan('GET /signaalcijfers', { query: { van, tot, ...(gebied === '' ? {} : { gebied }) } }),
    enabled: datumFout(van) === undefined && datumFout(tot) === undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })

const DOORLOOP: readonly Kolom<Doorloop>[] = [
  {
    kop: 'Wijk',
    rijkop: true,
    cel: (d) => (
      <>
        {d.gebied}
        <br />
        <span className="kt-klein kt-zacht">{d.niveau}</span>
      </>
    ),
  },
  { kop: 'Aanmeldingen', kopOpKaart: true, cel: (d) => d.aanmeldingen },
  {
    kop: 'Tot eerste contact',
    kopOpKaart: true,
    cel: (d) => `${dagenWoord(d.totContact)} (${String(d.metContact)} van ${String(d.aanmeldingen)})`,
  },
  {
    kop: 'Tot start van de hulp',
    kopOpKaart: true,
    cel: (d) => `${dagenWoord(d.totStart)} (${String(d.metStart)} van ${String(d.aanmeldingen)})`,
  },
]

function Doorlooptijden({ rijen }: { readonly rijen: Cijfers['doorlooptijd'] }) {
  const metIets = rijen.filter((d) => d.aanmeldingen > 0)
  if (metIets.length === 0)
    return (
      <Kaart titel="Hoe lang duurt het?">
        <LeegBericht titel="Geen aanmeldingen" niveau={3}>
          In deze tijd kwam er niets binnen.
        </LeegBericht>
      </Kaart>
    )
  return (
    <Kaart
      titel="Hoe lang duurt het?"
      intro="Dagen vanaf de aanmelding. Het is de middelste van alle aanmeldingen: de helft ging sneller."
    >
      <div className="kt-twee kt-twee--half">
        <DoorloopBeeld rijen={metIets} />
        <Tabel
          bijschrift="Dagen tot contact en tot hulp, per wijk"
          kolommen={DOORLOOP}
          rijen={metIets}
          sleutel={(d) => d.gebiedId}
        />
      </div>
    </Kaart>
  )
}

type Telling = { readonly id: string; readonly naam: string; readonly aantal: number }
const TELLING: readonly Kolom<Telling>[] = [
  { kop: 'Wie meldde', rijkop: true, cel: (t) => t.naam },
  { kop: 'Signalen', kopOpKaart: true, cel: (t) => t.aantal },
]

function Melders({ cijfers }: { readonly cijfers: Cijfers }) {
  const rijen = [
    ...cijfers.perMelder,
    { id: '-', naam: 'Zelf gezien door een werker', aantal: cijfers.eigenWaarneming },
  ]
  return (
    <div className="kt-twee kt-twee--half">
      <Kaart titel="Signalen per soort melder">
        <Tabel
          bijschrift="Signalen per soort melder"
          kolommen={TELLING}
          rijen={rijen}
          sleutel={(t) => t.id}
        />
      </Kaart>
      {cijfers.plekken.length === 0 ? null : (
        <Kaart titel="Van plekken in de stad">
          <Tabel
            bijschrift="Signalen per plek in de stad"
            kolommen={TELLING}
            rijen={cijfers.plekken}
            sleutel={(t) => t.id}
          />
        </Kaart>
      )}
    </div>
  )
}

function AanTafel({ afgehandeld: a }: { readonly afgehandeld: Cijfers['afgehandeld'] }) {
  return (
    <Kaart
      titel="Aan tafel afgehandeld"
      intro="Vragen die in het gesprek zelf zijn beantwoord, zonder plan. Eén vraag kan meer dan één soort hebben."
    >
      <Paren
        paren={[
          ['Vragen', a.vragen],
          ['Contacten', a.contacten],
          ['Informatie gegeven', a.informatie],
          ['Advies gegeven', a.advies],
          ['Kort geholpen', a.kortdurende_hulp],
        ]}
      />
    </Kaart>
  )
}

/** Signalen counted: per kind of melder (SIG-03), and how long until contact and help (SIG-14); vragen handled at the table (KTG-19). */
export function CijfersPagina() {
  const [vraag, zetVraag] = useState<Vraag>({
    van: `${vandaag().slice(0, 4)}-01-01`,
    tot: vandaag(),
    gebied: '',
  })
  const { data, error } = useCijfers(vraag)
  const zet = (deel: Partial<Vraag>) => zetVraag((oud) => ({ ...oud, ...deel }))
  return (
    <>
      <Paginakop
        titel="Signalen in cijfers"
        kruimels={<Link to="/postvak">Postvak</Link>}
        intro="Er staat niemand in, alleen aantallen."
      />
      <div className="kt-drie-velden">
        <DatumVeld
          label="Van"
          naam="van"
          waarde={vraag.van}
          fout={datumFout(vraag.van)}
          opWijzig={(van) => zet({ van })}
        />
        <DatumVeld
          label="Tot en met"
          naam="tot"
          waarde={vraag.tot}
          fout={datumFout(vraag.tot)}
          opWijzig={(tot) => zet({ tot })}
        />
        <Keuzelijst
          label="Wijk"
          naam="gebied"
          leeg="Alle wijken"
          opties={(data?.gebieden ?? []).map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
          waarde={vraag.gebied}
          opWijzig={(gebied) => zet({ gebied })}
        />
      </div>
      {error === null ? null : (
        <Melding soort="fout" live>
          {foutenUit(error)[0]?.tekst}
        </Melding>
      )}
      {data === undefined ? (
        error === null && <Skelet />
      ) : (
        <div className="kt-stapel">
          <Doorlooptijden rijen={data.doorlooptijd} />
          <Melders cijfers={data} />
          <AanTafel afgehandeld={data.afgehandeld} />
        </div>
      )}
    </>
  )
}
