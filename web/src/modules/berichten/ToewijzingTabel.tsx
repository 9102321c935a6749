import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleX, Clock, Hourglass, OctagonX } from 'lucide-react'
import { useState } from 'react'
import { dagKort, Kaart, Knop, LeegBericht, Status, Tabel, type Kolom } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { beletTekst, type Toewijzing, type Toewijzingen, type Uitkomst } from './berichten.ts'
import { Melden } from './Melden.tsx'

const dagen = (n: number) => (n === 1 ? '1 dag' : `${n} dagen`)

function Toegewezen({ t }: { readonly t: Toewijzing }) {
  return (
    <>
      {t.status === 'afgekeurd' ? (
        <Status soort="fout" icoon={CircleX}>
          Afgekeurd
        </Status>
      ) : (
        <Status
          soort={t.belet === null ? 'gelukt' : 'waarschuwing'}
          icoon={t.belet === null ? CircleCheck : OctagonX}
        >
          {t.belet === null ? dagKort(t.toegewezenOp) : 'Niet verzonden'}
        </Status>
      )}
      {t.belet === null ? null : <p className="kt-klein">{beletTekst(t.belet)}</p>}
    </>
  )
}

function Start({ t }: { readonly t: Toewijzing }) {
  if (t.gestartOp !== null)
    return (
      <Status soort="gelukt" icoon={CircleCheck}>
        {dagKort(t.gestartOp)}
      </Status>
    )
  if (t.status === 'afgekeurd') return <span className="kt-zacht">–</span>
  return (
    <>
      <Status soort={t.isNietGestart ? 'waarschuwing' : 'open'} icoon={t.isNietGestart ? Hourglass : Clock}>
        {t.isNietGestart ? 'Niet gestart' : 'Wacht op start'}
      </Status>
      {t.startUiterlijk === null ? null : (
        <>
          <br />
          <small className="kt-zacht">verwacht voor {dagKort(t.startUiterlijk)}</small>
        </>
      )}
    </>
  )
}

function Stop({ t }: { readonly t: Toewijzing }) {
  if (t.gestoptOp === null) return <span className="kt-zacht">–</span>
  return (
    <>
      {dagKort(t.gestoptOp)}
      <br />
      <small className="kt-zacht">{t.redenBeeindiging?.naam}</small>
    </>
  )
}

function watNu(t: Toewijzing): string {
  if (t.gestoptOp !== null) return 'Klaar'
  return t.isNietGestart ? 'Bel de aanbieder' : 'Nog niets'
}

type Doe = (t: Toewijzing, wat: 'start' | 'stop') => void
const kolommen = (doe: Doe): readonly Kolom<Toewijzing>[] => [
  {
    kop: 'Voor wie en door wie',
    rijkop: true,
    cel: (t) => (
      <>
        {t.kenmerk === null ? (
          <span className="kt-vet">{t.naam}</span>
        ) : (
          <Link className="kt-hoofdlink" to={dossierPad(t.dossierId)}>
            {t.naam}
          </Link>
        )}
        <br />
        <span className="kt-klein kt-zacht">
          {t.aanbieder} · {t.product.replaceAll('_', ' ')} · nummer {t.nummer}
        </span>
      </>
    ),
  },
  { kop: 'Toewijzing', kopOpKaart: true, cel: (t) => <Toegewezen t={t} /> },
  { kop: 'Start', kopOpKaart: true, cel: (t) => <Start t={t} /> },
  { kop: 'Stop', kopOpKaart: true, cel: (t) => <Stop t={t} /> },
  {
    kop: 'Wachttijd',
    kopOpKaart: true,
    cel: (t) => (t.isNietGestart ? <b>{dagen(t.wachttijd)}</b> : dagen(t.wachttijd)),
  },
  {
    kop: 'Wat nu',
    cel: (t) => {
      if (t.mag.includes('toewijzing.starten'))
        return (
          <Knop opDruk={() => doe(t, 'start')} naam={`Start melden voor ${t.naam}`}>
            Start melden
          </Knop>
        )
      if (t.mag.includes('toewijzing.stoppen'))
        return (
          <Knop opDruk={() => doe(t, 'stop')} naam={`Stop melden voor ${t.naam}`}>
            Stop melden
          </Knop>
        )
      return <span className="kt-zacht">{watNu(t)}</span>
    },
  },
]

type Props = {
  readonly lijst: Toewijzingen
  readonly opUitkomst: (uitkomst: Uitkomst) => void
}

/** Toewijzingen with start, stop and wachttijd (BER-03); the aanbieder tells start and stop here. */
export function ToewijzingTabel({ lijst, opUitkomst }: Props) {
  const [open, zetOpen] = useState<{ t: Toewijzing; wat: 'start' | 'stop' } | null>(null)
  if (lijst.rijen.length === 0)
    return <LeegBericht titel="Geen toewijzingen">Hier staat nu niets dat bij uw keuze past.</LeegBericht>
  return (
    <>
      <Kaart soort="vol">
        <Tabel
          bijschrift="Toewijzingen met start, stop en wachttijd"
          kolommen={kolommen((t, wat) => zetOpen({ t, wat }))}
          rijen={lijst.rijen}
          sleutel={(t) => t.id}
          klasse="s-keten"
        />
      </Kaart>
      {lijst.meer ? <p>Er zijn er meer dan 200. U ziet de oudste.</p> : null}
      {open === null ? null : (
        <Melden
          toewijzing={open.t}
          wat={open.wat}
          redenen={lijst.redenen}
          opSluit={() => zetOpen(null)}
          opKlaar={(uitkomst) => {
            zetOpen(null)
            opUitkomst(uitkomst)
          }}
        />
      )}
    </>
  )
}
