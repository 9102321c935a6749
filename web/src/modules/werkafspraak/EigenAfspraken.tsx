import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Kaart, Tabel } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { AfspraakStand } from './AfspraakStand.tsx'
import { eigenVraag } from './werkafspraak.ts'

/** What I promised, in all my dossiers, the first day first (REG-14). */
export function EigenAfspraken() {
  const rijen = useQuery({ ...eigenVraag, retry: false }).data?.rijen ?? []
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Uw eigen afspraken" soort="vol">
      <Tabel
        bijschrift="Wat u afsprak te doen, de eerste dag eerst"
        sleutel={({ id }) => id}
        rijen={rijen}
        kolommen={[
          {
            kop: 'Wat',
            rijkop: true,
            cel: (rij) => <Link to={dossierPad(rij.dossierId, '/plan')}>{rij.tekst}</Link>,
          },
          {
            kop: 'Dossier',
            kopOpKaart: true,
            cel: ({ naam, kenmerk }) => (
              <>
                {naam} <span className="kt-klein kt-zacht">{kenmerk}</span>
              </>
            ),
          },
          { kop: 'Wanneer', cel: (rij) => <AfspraakStand {...rij} /> },
        ]}
      />
    </Kaart>
  )
}
