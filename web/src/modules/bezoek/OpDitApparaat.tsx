import { useEffect } from 'react'
import { Melding } from '../../ui/index.ts'
import { useBezoekstand, vrijgeven } from './bezoek.ts'
import { uitwisselZin } from './Uitwisseling.tsx'

/** Opened anew without a network: what was written is on the device and stays closed until the login can be asked. */
export function OpDitApparaat() {
  const stand = useBezoekstand()
  useEffect(() => {
    void vrijgeven()
    const weer = () => location.reload()
    addEventListener('online', weer)
    return () => removeEventListener('online', weer)
  }, [])
  if (!stand.dicht) return null
  return (
    <Melding soort="info" kop="Wat u schreef staat veilig op dit apparaat.">
      Het is op slot tot er weer internet is. Dan gaat u vanzelf verder. {uitwisselZin(stand)}.
    </Melding>
  )
}
