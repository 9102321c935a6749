import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit, GeenVerbinding } from '../../api/probleem.ts'
import { useOnline } from '../../ui/online.ts'
import { Kaart, Knop, LeegBericht, Melding, momentKort, Paginakop, Skelet, tijd } from '../../ui/index.ts'
import { achterlaten, alleBezoeken, isMee, useBezoekstand, verzendAlles, type Gesprek } from './bezoek.ts'
import { MeeKnop } from './MeeKnop.tsx'
import { Uitwisseling } from './Uitwisseling.tsx'

const adres = (dossierId: number, gesprekId: number) => `/dossiers/${dossierId}/gesprekken/${gesprekId}`

function OpApparaat({ gesprek }: { readonly gesprek: Gesprek }) {
  const [zeker, zetZeker] = useState(false)
  const naam = gesprek.leden[0]?.naam ?? 'het huishouden'
  return (
    <li className="kt-rij kt-rij--uiteen">
      <div>
        <Link to={adres(gesprek.dossierId, gesprek.id)}>Gesprek met {naam}</Link>
        {gesprek.geplandOp === null ? null : <p className="kt-klein">{momentKort(gesprek.geplandOp)}</p>}
      </div>
      {zeker ? (
        <div className="kt-rij">
          <Knop soort="stop" opDruk={() => void achterlaten(gesprek)}>
            Ja, haal weg
          </Knop>
          <Knop soort="stil" opDruk={() => zetZeker(false)}>
            Toch niet
          </Knop>
        </div>
      ) : (
        <Knop
          soort="stil"
          icoon={Trash2}
          naam={`Haal van dit apparaat: ${naam}`}
          opDruk={() => zetZeker(true)}
        >
          Haal van dit apparaat
        </Knop>
      )}
    </li>
  )
}

/** What is on this device now, what of it is unsent, and until when it stays. */
function Apparaat() {
  const stand = useBezoekstand()
  const isOnline = useOnline()
  const [botsingen, zetBotsingen] = useState(0)
  const [bezig, zetBezig] = useState(false)
  if (stand.aantal === 0) return null
  const verstuur = async () => {
    zetBezig(true)
    zetBotsingen(await verzendAlles())
    zetBezig(false)
  }
  return (
    <Kaart titel="Op dit apparaat" intro="Versleuteld. Als u uitlogt, is het weg." acties={<Uitwisseling />}>
      <ul className="kt-lijst">
        {alleBezoeken().map((gesprek) => (
          <OpApparaat key={gesprek.id} gesprek={gesprek} />
        ))}
      </ul>
      {stand.verlooptOp === null ? null : (
        <p className="kt-klein">Dit wordt om {tijd(stand.verlooptOp)} vanzelf gewist.</p>
      )}
      {botsingen === 0 ? null : (
        <Melding soort="waarschuwing" live kop="Iemand anders schreef ook.">
          Er is niets overschreven. Open het gesprek en kies wat blijft.
        </Melding>
      )}
      {stand.onverzonden === 0 ? null : (
        <div className="kt-rij">
          <Knop
            soort="hoofd"
            bezig={bezig}
            reden={isOnline ? undefined : 'Er is geen internet.'}
            opDruk={() => void verstuur()}
          >
            Verstuur nu
          </Knop>
        </div>
      )}
    </Kaart>
  )
}

/** The visits of today, to take along for where there is no network. */
export function BezoekenPagina() {
  const { data, error, isPending } = useQuery({
    queryKey: ['bezoeken'],
    queryFn: () => roepAan('GET /bezoeken', { query: {} }),
    networkMode: 'always',
    retry: false,
  })
  return (
    <>
      <Paginakop
        titel="Bezoeken van vandaag"
        intro="Neem een gesprek mee op dit apparaat. Dan kunt u ook zonder internet schrijven."
      />
      <Apparaat />
      {isPending ? <Skelet /> : null}
      {error === null ? null : (
        <Melding soort={error instanceof GeenVerbinding ? 'info' : 'fout'} live>
          {foutenUit(error)[0]?.tekst}
        </Melding>
      )}
      {data?.rijen.length === 0 ? (
        <Kaart>
          <LeegBericht titel="Vandaag staat er geen gesprek">
            Een gesprek van een andere dag neemt u mee op de bladzijde van dat gesprek.
          </LeegBericht>
        </Kaart>
      ) : null}
      {data === undefined || data.rijen.length === 0 ? null : (
        <Kaart titel="Vandaag">
          <ul className="kt-lijst">
            {data.rijen.map((rij) => (
              <li key={rij.gesprekId} className="kt-rij kt-rij--uiteen">
                <div>
                  <Link to={adres(rij.dossierId, rij.gesprekId)}>
                    {tijd(rij.geplandOp)}, {rij.naam}
                  </Link>
                  <p className="kt-klein">{rij.adres}</p>
                </div>
                {isMee({ dossierId: rij.dossierId, id: rij.gesprekId }) ? (
                  <span className="kt-klein">Staat op dit apparaat</span>
                ) : (
                  <MeeKnop plek={{ dossierId: rij.dossierId, id: rij.gesprekId }} naam={rij.naam} />
                )}
              </li>
            ))}
          </ul>
        </Kaart>
      )}
    </>
  )
}
