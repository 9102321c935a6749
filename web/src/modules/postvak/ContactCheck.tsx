import { Link } from '@tanstack/react-router'
import { Link2, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icoon, Knop, Melding, momentKort } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import type { Contact } from './postvak.ts'

type UitkomstProps = {
  readonly contact: Contact
  /** Beside a dossier that one may see: what can be done with it. */
  readonly bijDossier?: (dossierId: number, kenmerk: string) => ReactNode
}

/** What is known at the address: running dossiers with their regievoerder, and other open signalen (SIG-12). */
export function ContactUitkomst({ contact, bijDossier }: UitkomstProps) {
  const { dossiers, signalen } = contact
  if (dossiers.length === 0 && signalen.length === 0)
    return (
      <Melding soort="gelukt" kop="Geen contact bekend." live>
        Op dit adres loopt geen dossier en ligt geen ander signaal.
      </Melding>
    )
  return (
    <div className="kt-stapel kt-heel-strak" role="status">
      {dossiers.map(({ kenmerk, regievoerder, dossierId }) => (
        <div className="s-dubbel" key={kenmerk}>
          <Icoon van={Link2} maat="klein" />
          <div className="kt-stapel kt-heel-strak">
            <p>
              Er is al contact: dossier{' '}
              {dossierId === null ? (
                <b className="kt-code">{kenmerk}</b>
              ) : (
                <Link className="kt-code" to={dossierPad(dossierId)}>
                  {kenmerk}
                </Link>
              )}
              {regievoerder === '' ? ', nog zonder regievoerder.' : `, regievoerder ${regievoerder}.`}
            </p>
            {dossierId === null ? (
              <p>Overleg met de regievoerder. Die kan dit signaal aan het dossier toevoegen.</p>
            ) : (
              bijDossier?.(dossierId, kenmerk)
            )}
          </div>
        </div>
      ))}
      {signalen.map(({ id, kenmerk, ontvangenOp }) => (
        <p className="s-dubbel" key={id}>
          <Icoon van={Link2} maat="klein" />
          <span>
            Ander signaal op dit adres:{' '}
            <Link className="kt-code" to="/postvak/$signaalId" params={{ signaalId: String(id) }}>
              {kenmerk}
            </Link>
            , {momentKort(ontvangenOp)}.
          </span>
        </p>
      ))}
    </div>
  )
}

type KnopProps = { readonly bezig: boolean; readonly opDruk: () => void; readonly reden?: string | undefined }

/** Looking costs a line in the spoor, so it happens on a press and not by itself. */
export const ContactKnop = ({ bezig, opDruk, reden }: KnopProps) => (
  <div className="kt-rij">
    <Knop icoon={Search} bezig={bezig} opDruk={opDruk} reden={reden}>
      Kijk of er al contact is
    </Knop>
    <span className="kt-klein kt-zacht">Wij schrijven op dat u keek.</span>
  </div>
)
