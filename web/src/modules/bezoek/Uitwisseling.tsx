import { CloudCheck, CloudOff } from 'lucide-react'
import { Icoon, tijd } from '../../ui/index.ts'
import { useBezoekstand, type Stand } from './bezoek.ts'

/** `Niet verzonden: 2 · laatst uitgewisseld om 14.03 uur` */
export const uitwisselZin = ({ onverzonden, laatst }: Pick<Stand, 'onverzonden' | 'laatst'>): string =>
  [
    onverzonden === 0 ? 'Alles is verzonden' : `Niet verzonden: ${onverzonden}`,
    ...(laatst === null ? [] : [`laatst uitgewisseld om ${tijd(laatst)}`]),
  ].join(' · ')

/** What of the visits on this device is unsent, and when there last was contact. */
export function Uitwisseling() {
  const stand = useBezoekstand()
  const wacht = stand.onverzonden > 0
  if (stand.vol)
    return (
      <span className="kt-bewaard kt-bewaard--fout" role="status">
        <Icoon van={CloudOff} /> <span>Bewaren op dit apparaat lukt niet. Laat dit venster open.</span>
      </span>
    )
  return (
    <span className={`kt-bewaard${wacht ? ' kt-bewaard--wacht' : ' kt-bewaard--goed'}`} role="status">
      <Icoon van={wacht ? CloudOff : CloudCheck} /> <span>{uitwisselZin(stand)}</span>
    </span>
  )
}
