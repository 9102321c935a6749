import { Link } from '@tanstack/react-router'
import { Activity, Bell, UserX } from 'lucide-react'
import type { AntwoordBij } from '../../api/client.ts'
import { momentKort, Status, Termijn, type Kolom } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { FASE_WOORD, TERMIJN_WOORD } from '../dossier/woorden.ts'

type Rij = AntwoordBij<'GET /werklijst'>['rijen'][number]

/** One line of the werklijst: who, what to do now, until when, and who has the regie. */
export const KOLOMMEN: readonly Kolom<Rij>[] = [
  {
    kop: 'Huishouden',
    rijkop: true,
    cel: (rij) => (
      <>
        <Link className="kt-hoofdlink" to={dossierPad(rij.dossierId)}>
          {rij.naam}
        </Link>
        <br />
        <span className="kt-zacht kt-klein">{rij.adres ?? rij.kenmerk}</span>
      </>
    ),
  },
  {
    kop: 'Wat nu te doen',
    cel: (rij) => {
      const { woord, nu, pad } = FASE_WOORD[rij.fase]
      return (
        <>
          <Link to={dossierPad(rij.dossierId, pad)}>{nu}</Link>
          <br />
          <Status soort="info" icoon={Activity}>
            {woord}
          </Status>
          {rij.openTaken === 0 ? null : (
            <span className="kt-klein kt-nowrap">
              {' '}
              {rij.openTaken === 1 ? '1 open taak' : `${rij.openTaken} open taken`}
            </span>
          )}
          {rij.geweigerdeTaken === 0 ? null : (
            <>
              {' '}
              <Status soort="waarschuwing" icoon={UserX}>
                {rij.geweigerdeTaken === 1 ? '1 taak geweigerd' : `${rij.geweigerdeTaken} taken geweigerd`}
              </Status>
            </>
          )}
        </>
      )
    },
  },
  {
    kop: 'Termijn',
    cel: (rij) =>
      rij.termijn === null ? (
        <span className="kt-zacht">Geen termijn</span>
      ) : (
        <>
          <Termijn einde={rij.termijn.uiterlijk} wat={TERMIJN_WOORD[rij.termijn.soort]} />
          {rij.termijn.herinnerd && rij.termijn.stand !== 'laat' ? (
            <Status soort="waarschuwing" icoon={Bell}>
              Herinnering
            </Status>
          ) : null}
        </>
      ),
  },
  {
    kop: 'Regie',
    kopOpKaart: true,
    cel: (rij) => (
      <span className="kt-klein">
        {rij.regievoerder === null
          ? 'Geen regievoerder'
          : rij.regievoerder.ikZelf
            ? 'u'
            : rij.regievoerder.naam}
        <br />
        <span className="kt-zacht">gewijzigd {momentKort(rij.gewijzigdOp)}</span>
      </span>
    ),
  },
]
