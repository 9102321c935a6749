import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { DatumVeld, Foutsamenvatting, Kaart, Knop, useFormulier, Veld, Vinkje } from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { hulpvraagFouten, LEGE_HULPVRAAG, opgepaktVraag, toHulpvraag, type Hulpvraag } from './oppakking.ts'

export type Ontvangst = AntwoordBij<'POST /opgepakte-hulpvragen'>
type Formulier = ReturnType<typeof useFormulier<typeof LEGE_HULPVRAAG>>

const LABELS = {
  vraag: 'De vraag',
  voornaam: 'Voornaam',
  achternaam: 'Achternaam',
  geboortedatum: 'Geboortedatum',
  telefoon: 'Telefoon',
  postcode: 'Postcode',
  huisnummer: 'Huisnummer',
  weetHet: 'De persoon weet het',
}

function Wie({ f }: { readonly f: Formulier }) {
  return (
    <Kaart titel="Wie klopt er aan?" intro="Schrijf op wat de persoon vertelt. U zoekt niemand op.">
      <div className="kt-stapel kt-strak s-smal">
        <div className="s-tweevelden">
          <Veld label="Voornaam" verplicht autoComplete="off" maximaal={80} {...f.veld('voornaam')} />
          <Veld label="Achternaam" verplicht autoComplete="off" maximaal={120} {...f.veld('achternaam')} />
          <DatumVeld label="Geboortedatum" autoComplete="off" {...f.veld('geboortedatum')} />
          <Veld label="Telefoon" soort="tel" autoComplete="off" maximaal={30} {...f.veld('telefoon')} />
        </div>
        <div className="s-adres">
          <Veld label="Postcode" verplicht autoComplete="off" maximaal={7} {...f.veld('postcode')} />
          <Veld label="Huisnummer" verplicht soort="getal" maximaal={5} {...f.veld('huisnummer')} />
          <Veld label="Toevoeging" maximaal={10} {...f.veld('toevoeging')} />
        </div>
        <div className="s-tweevelden">
          <Veld label="Straat" autoComplete="off" maximaal={120} {...f.veld('straat')} />
          <Veld label="Plaats" autoComplete="off" maximaal={80} {...f.veld('plaats')} />
        </div>
      </div>
    </Kaart>
  )
}

type Props = { readonly organisatie: string; readonly opKlaar: (ontvangst: Ontvangst) => void }
/** What somebody who knocks asks, whatever it is about; the organisation picks it up (SIG-15). */
export function HulpvraagFormulier({ organisatie, opKlaar }: Props) {
  const f = useFormulier(LEGE_HULPVRAAG)
  const client = useQueryClient()
  const sleutelBij = useSleutelBij()
  const stuur = useMutation({
    mutationFn: (body: Hulpvraag) =>
      roepAan('POST /opgepakte-hulpvragen', { body, idempotentie: sleutelBij(body) }),
    onError: f.zetFout,
    onSuccess: async (ontvangst) => {
      await client.invalidateQueries(opgepaktVraag)
      opKlaar(ontvangst)
    },
  })
  const verstuur = (e: SubmitEvent) => {
    e.preventDefault()
    if (stuur.isPending) return
    const fouten = hulpvraagFouten(f.waarden)
    f.zetFout(fouten)
    if (fouten.length === 0) stuur.mutate(toHulpvraag(f.waarden))
  }
  return (
    <form className="kt-stapel kt-strak" noValidate onSubmit={verstuur}>
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
      <Kaart titel="Wat is de vraag?">
        <div className="kt-stapel kt-strak s-smal">
          <Veld
            label="De vraag"
            hint="In de woorden van de persoon. Elke vraag is goed, ook als die niet bij uw werk past."
            soort="lang"
            regels={4}
            verplicht
            maximaal={4000}
            {...f.veld('vraag')}
          />
          <Veld
            label={`Wat doet ${organisatie} nu al?`}
            hint="Bijvoorbeeld: wij praten dinsdag verder. Dit leest het wijkteam."
            soort="lang"
            regels={2}
            maximaal={500}
            {...f.veld('doetAl')}
          />
        </div>
      </Kaart>
      <Wie f={f} />
      <Kaart>
        <div className="kt-stapel kt-strak s-smal">
          <Vinkje
            label="De persoon weet dat deze vraag naar het wijkteam gaat, en vindt dat goed"
            {...f.veld('weetHet')}
          />
          <div>
            <Knop soort="hoofd" type="submit" bezig={stuur.isPending}>
              Pak deze vraag op
            </Knop>
          </div>
        </div>
      </Kaart>
    </form>
  )
}
