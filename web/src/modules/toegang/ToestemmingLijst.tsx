import { Ban, CircleCheck, CircleX } from 'lucide-react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Knop, Melding, momentKort, Status } from '../../ui/index.ts'
import { DEEL_WOORD } from '../dossier/woorden.ts'
import { useToegangStap, type Toestemming } from './toegang.ts'

const HOE = { mondeling: 'mondeling', schriftelijk: 'op papier', online: 'online' }

function Stand({ t }: { readonly t: Toestemming }) {
  if (t.ingetrokkenOp !== null) return <Status icoon={Ban}>Gestopt {momentKort(t.ingetrokkenOp)}</Status>
  return t.gegeven ? (
    <Status soort="gelukt" icoon={CircleCheck}>
      Ja
    </Status>
  ) : (
    <Status icoon={CircleX}>Nee</Status>
  )
}

type Props = { readonly dossierId: number; readonly toestemmingen: readonly Toestemming[] }

/** What was said, ja and nee; a ja can be stopped, with effect at once. */
export function ToestemmingLijst({ dossierId, toestemmingen }: Props) {
  const stap = useToegangStap(dossierId)
  const stop = (t: Toestemming) =>
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/toestemmingen/{toestemmingId}/intrekkingen', {
        params: { dossierId, toestemmingId: t.id },
      }),
    )
  const [fout] = foutenUit(stap.error)
  return (
    <>
      {fout === undefined ? null : (
        <Melding soort="fout" live>
          {fout.tekst}
        </Melding>
      )}
      <ul className="kt-lijst s-toest">
        {toestemmingen.map((t) => (
          <li key={t.id}>
            <div>
              <b>{t.partij}</b> <Stand t={t} />
              <br />
              <span className="kt-klein">
                {t.persoon} zei {t.gegeven ? 'ja' : 'nee'} tegen:{' '}
                {t.delen.length === 0
                  ? 'met elkaar overleggen, zonder mee te lezen'
                  : t.delen.map((d) => DEEL_WOORD[d].toLowerCase()).join(', ')}
                . Waarvoor: {t.doel}.
              </span>
              <br />
              <span className="kt-klein kt-zacht">
                {HOE[t.hoe]}, {momentKort(t.gegevenOp)}, opgeschreven door {t.vastgelegdDoor}
                {t.gegevenDoor === null ? '' : `, gezegd door ${t.gegevenDoor}`}
              </span>
            </div>
            {t.mag.includes('toestemming.intrekken') ? (
              <Knop
                soort="stop"
                naam={`Stop: ${t.partij} mag niet meer lezen over ${t.persoon}`}
                bezig={stap.isPending}
                opDruk={() => stop(t)}
              >
                Stop
              </Knop>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
