import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { dagKort } from '../../ui/datum.ts'
import { Status } from '../../ui/Melding.tsx'
import type { Afspraak } from './werkafspraak.ts'

const SOORT = { open: 'gewoon', te_laat: 'waarschuwing', gedaan: 'gelukt', vervallen: 'open' } as const
const ICOON = { open: Info, te_laat: TriangleAlert, gedaan: CircleCheck, vervallen: X }

/** "Voor 3 mei", and orange from the day after when it was not done (REG-14). */
export function AfspraakStand({ stand, uiterlijk }: Pick<Afspraak, 'stand' | 'uiterlijk'>) {
  const zin = {
    open: `Uiterlijk ${dagKort(uiterlijk)}`,
    te_laat: `Te laat: ${dagKort(uiterlijk)}`,
    gedaan: 'Gedaan',
    vervallen: 'Hoeft niet meer',
  }[stand]
  return (
    <Status soort={SOORT[stand]} icoon={ICOON[stand]}>
      {zin}
    </Status>
  )
}
