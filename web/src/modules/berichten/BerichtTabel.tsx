import { Link } from '@tanstack/react-router'
import { Kaart, LeegBericht, momentKort, Status, Tabel, type Kolom } from '../../ui/index.ts'
import { STAND, type Bericht } from './berichten.ts'

const KOLOMMEN: readonly Kolom<Bericht>[] = [
  {
    kop: 'Bericht',
    rijkop: true,
    cel: (b) => (
      <>
        <Link className="kt-hoofdlink" to="/berichten/$berichtId" params={{ berichtId: String(b.id) }}>
          {b.soortNaam}
        </Link>
        <br />
        <span className="kt-klein kt-zacht">{[b.aanbieder, b.bestand].filter(Boolean).join(' · ')}</span>
      </>
    ),
  },
  {
    kop: 'Richting',
    kopOpKaart: true,
    cel: (b) => (b.richting === 'in' ? 'Van de aanbieder' : 'Naar de aanbieder'),
  },
  { kop: 'Toewijzing', kopOpKaart: true, cel: (b) => b.toewijzingNummer ?? '–' },
  { kop: 'Wanneer', kopOpKaart: true, cel: (b) => momentKort(b.tijd) },
  {
    kop: 'Stand',
    cel: (b) => (
      <>
        <Status soort={STAND[b.status].soort} icoon={STAND[b.status].icoon}>
          {STAND[b.status].woord}
        </Status>
        {b.code === null ? null : (
          <p className="kt-klein">
            <b>{b.code}</b> {b.tekst}
          </p>
        )}
      </>
    ),
  },
]

/** Messages, the newest first, each with its stand, its code and what to do. */
export function BerichtTabel({
  rijen,
  bijschrift,
}: {
  readonly rijen: readonly Bericht[]
  readonly bijschrift: string
}) {
  if (rijen.length === 0)
    return <LeegBericht titel="Geen berichten">Hier staan nog geen berichten.</LeegBericht>
  return (
    <Kaart soort="vol">
      <Tabel bijschrift={bijschrift} kolommen={KOLOMMEN} rijen={rijen} sleutel={(b) => b.id} />
    </Kaart>
  )
}
