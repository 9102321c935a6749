import { useQuery } from '@tanstack/react-query'
import { Kaart, Keuzelijst, Vinkje, type useFormulier } from '../../ui/index.ts'
import { signaleerdersVraag } from './netwerk.ts'
import type { OpnameWaarden } from './nieuw.ts'
import { usePostvakken } from './postvak.ts'

export type Formulier = ReturnType<typeof useFormulier<OpnameWaarden>>

/** From which place of the stad, or from whom of the wijknetwerk (SIG-03). */
export function Netwerk({ f }: { readonly f: Formulier }) {
  const { data } = useQuery(signaleerdersVraag)
  const { melderType } = f.waarden
  const bekend = data?.rijen.filter((r) => r.meldertype === melderType) ?? []
  const plekken = data?.plektype === melderType ? data.plekken : []
  return (
    <>
      {plekken.length === 0 ? null : (
        <Keuzelijst
          label="Van welke plek?"
          leeg="Niet bekend"
          opties={plekken.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          {...f.veld('plek')}
        />
      )}
      {bekend.length === 0 ? null : (
        <Keuzelijst
          label="Wie uit het wijknetwerk?"
          leeg="Iemand anders"
          opties={bekend.map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
          {...f.veld('signaleerderId')}
        />
      )}
    </>
  )
}

/** Somebody who does not ask: we go there (SIG-07). */
export function VraagtZelfNiet({ f }: { readonly f: Formulier }) {
  const { voorWie, route } = f.waarden
  const heeftLijst = usePostvakken().outreachend
  if (!heeftLijst || (voorWie !== 'ander' && route !== 'c')) return null
  return (
    <Kaart>
      <Vinkje
        label="De persoon vraagt zelf niet om hulp"
        hint="Dan gaan wij er actief op af."
        {...f.veld('vraagtZelfNiet')}
      />
    </Kaart>
  )
}
