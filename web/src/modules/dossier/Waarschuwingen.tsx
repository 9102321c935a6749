import { CircleAlert, Clock, Lock, LockKeyhole, Scale, UserRound, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { dagVoluit, Icoon, termijnZin } from '../../ui/index.ts'
import type { Dossier } from './dossier.ts'
import { TERMIJN_WOORD } from './woorden.ts'

type Waarschuwing = Dossier['waarschuwingen'][number]

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

function termijnTekst({ termijn }: Waarschuwing): ReactNode {
  if (termijn === null) return null
  const { zin, stand } = termijnZin(termijn.uiterlijk)
  const wat = TERMIJN_WOORD[termijn.soort]
  return stand === 'laat' ? (
    <>
      <b>
        {wat}: {zin}.
      </b>{' '}
      Het moest af op {dagVoluit(termijn.uiterlijk)}.
    </>
  ) : (
    <>
      <b>
        {wat}: uiterlijk {dagVoluit(termijn.uiterlijk)}.
      </b>{' '}
      {hoofdletter(zin)}.
    </>
  )
}

const ZIN: Record<Waarschuwing['code'], { icoon: LucideIcon; tekst: (w: Waarschuwing) => ReactNode }> = {
  termijn_laat: { icoon: CircleAlert, tekst: termijnTekst },
  termijn_kort: { icoon: Clock, tekst: termijnTekst },
  geen_regievoerder: {
    icoon: UserRound,
    tekst: () => (
      <>
        <b>Er is geen regievoerder.</b> Wijs iemand aan.
      </>
    ),
  },
  afgeschermd: {
    icoon: LockKeyhole,
    tekst: () => (
      <>
        <b>Dit dossier is afgeschermd.</b> Praat er met niemand anders over.
      </>
    ),
  },
  toestemming_gestopt: {
    icoon: Lock,
    tekst: (w) => (
      <>
        <b>
          {w.persoon} deelt niet met {w.partij}.
        </b>{' '}
        Geef deze antwoorden niet door.
      </>
    ),
  },
  afstemmen: {
    icoon: Scale,
    tekst: (w) => (
      <>
        <b>Deze vraag raakt ook een andere wet.</b> Stem af met {w.partij}.
      </>
    ),
  },
  dossier_gesloten: {
    icoon: Lock,
    tekst: () => (
      <>
        <b>Dit dossier is gesloten.</b> U kunt het alleen lezen.
      </>
    ),
  },
}

/** What to know before anything else, most urgent first. */
export function Waarschuwingen({ lijst }: { readonly lijst: readonly Waarschuwing[] }) {
  if (lijst.length === 0) return null
  return (
    <ul className="kt-letop" aria-label="Let op">
      {lijst.map((w) => {
        const { icoon, tekst } = ZIN[w.code]
        const sleutel = `${w.code} ${w.termijn?.soort ?? ''} ${w.termijn?.uiterlijk ?? ''} ${w.persoon ?? ''} ${w.partij ?? ''}`
        return (
          <li key={sleutel} className={w.ernst === 'nood' ? 'is-fout' : undefined}>
            <Icoon van={icoon} /> <span>{tekst(w)}</span>
          </li>
        )
      })}
    </ul>
  )
}
