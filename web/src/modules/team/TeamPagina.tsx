import { useSessie } from '../../api/sessie.ts'
import { Paginakop } from '../../ui/index.ts'
import { AanMij } from '../overdracht/AanMij.tsx'
import { Kwaliteit } from './Kwaliteit.tsx'
import { LinkingPinnen } from './LinkingPinnen.tsx'
import { OpenOpschalingen } from './OpenOpschalingen.tsx'
import { RegieOpRegie } from './RegieOpRegie.tsx'
import { Samenstelling } from './Samenstelling.tsx'
import { Schakelberichten } from './Schakelberichten.tsx'

/** The team: what is offered to me, what went up and came back; for the teamleider also how it goes (REG-06, REG-08). */
export function TeamPagina() {
  const isLeider = useSessie().wie?.rollen.includes('teamleider') === true
  return (
    <>
      <Paginakop titel="Team" intro="Wie werkt waaraan, en wat er tussen teams loopt." />
      <AanMij />
      <Schakelberichten />
      {isLeider ? <RegieOpRegie /> : null}
      <OpenOpschalingen />
      <LinkingPinnen />
      <Samenstelling />
      {isLeider ? <Kwaliteit /> : null}
    </>
  )
}
