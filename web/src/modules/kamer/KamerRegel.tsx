import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { UserCheck } from 'lucide-react'
import { Icoon } from '../../ui/index.ts'
import { Gat } from './KamerBeeld.tsx'
import { kamersNuVraag, klok, type KamerNu } from './kamer.ts'

const zin = ({ naam, nu }: KamerNu): string =>
  `${naam}: ${nu.map((d) => `${d.naam} ${d.soort === 'aanwezig' ? 'is er' : 'is bereikbaar'} tot ${klok(d.tot)} uur`).join(', ')}`

/** Beside other work, where the question comes up: who can think along now, or whom to ring. Nothing when closed. */
export function KamerRegel() {
  const { data } = useQuery(kamersNuVraag)
  const open = data?.kamers.filter((k) => k.stand !== 'dicht') ?? []
  const bezet = open.filter((k) => k.stand === 'bezet')
  return (
    <>
      {open
        .filter((k) => k.stand === 'leeg')
        .map((kamer) => (
          <Gat key={kamer.id} kamer={kamer} />
        ))}
      {bezet.length === 0 ? null : (
        <p className="kt-klein">
          <Icoon van={UserCheck} maat="klein" /> Meedenken? {bezet.map(zin).join('. ')}.{' '}
          <Link to="/kamer">Meer</Link>
        </p>
      )}
    </>
  )
}
