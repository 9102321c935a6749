import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell } from 'lucide-react'
import { Icoon } from '../../ui/Icoon.tsx'
import { Telling } from '../../ui/Filters.tsx'
import { aantalVraag, ATTENDERING_PAD } from './attendering.ts'

/** The bell in the head: how many things are new, and the way to them. */
export function Bel() {
  const { data } = useQuery(aantalVraag)
  const nieuw = data?.nieuw ?? 0
  return (
    <Link className="kt-knop kt-knop--stil kt-belknop" to={ATTENDERING_PAD}>
      <Icoon van={Bell} />
      <span className="kt-kop__naam">Nieuw</span>
      <span className="kt-alleen-stem"> voor u</span>
      {nieuw === 0 ? null : <Telling aantal={data?.isMinimum === true ? `${nieuw}+` : nieuw} wat="nieuw" />}
    </Link>
  )
}
