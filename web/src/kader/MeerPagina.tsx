import { Link } from '@tanstack/react-router'
import { BookOpen, Settings } from 'lucide-react'
import { useSessie } from '../api/sessie.ts'
import { Icoon, Kaart, Paginakop } from '../ui/index.ts'
import { menuVoor } from './menu.ts'

/** What the bottom bar of a telephone has no place for. */
export function MeerPagina() {
  const { wie, gemeente } = useSessie()
  const plekken = [
    ...menuVoor(wie?.rollen ?? [], gemeente.capabilities).filter(({ breed = false }) => breed),
    { naar: '/spelregels', woord: `Wat geldt in ${gemeente.naam}?`, icoon: BookOpen },
    { naar: '/instellingen', woord: 'Uw gegevens en uitloggen', icoon: Settings },
  ]
  return (
    <>
      <Paginakop titel="Meer" />
      <Kaart>
        <ul className="kt-lijst">
          {plekken.map(({ naar, woord, icoon }) => (
            <li key={naar}>
              <Link className="kt-meer" to={naar}>
                <Icoon van={icoon} /> {woord}
              </Link>
            </li>
          ))}
        </ul>
      </Kaart>
    </>
  )
}
