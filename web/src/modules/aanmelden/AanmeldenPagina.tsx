import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { roepAan } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import { useFormulier } from '../../ui/formulier.ts'
import { Foutsamenvatting } from '../../ui/Foutsamenvatting.tsx'
import { Keuzegroep } from '../../ui/Keuze.tsx'
import { Knop } from '../../ui/Knop.tsx'
import { telLink } from '../../ui/SchilPubliek.tsx'
import { Veld } from '../../ui/Veld.tsx'
import {
  LEGE_MELDING,
  MELDING_LABELS,
  meldingFouten,
  toMelding,
  type Melding,
  type MeldingWaarden,
} from './aanmelden.ts'
import { Bevestiging } from './Bevestiging.tsx'
import { AdresVelden, MelderVelden, PersoonVelden, type MeldingVeld } from './MeldingVelden.tsx'
import { useSleutelBij } from './sleutel.ts'

const VOOR_WIE = [
  { waarde: 'zelf', label: 'Voor mijzelf' },
  { waarde: 'ander', label: 'Voor iemand anders' },
] as const

const begin = (): MeldingWaarden => {
  const voor = new URLSearchParams(location.search).get('voor')
  return { ...LEGE_MELDING, voorWie: voor === 'zelf' || voor === 'ander' ? voor : '' }
}

// People do not see it and do not reach it; a robot fills in everything (veiligheid.md, Public forms).
function Valkuil({ veld }: { veld: MeldingVeld }) {
  const { naam, waarde, opWijzig } = veld('website')
  return (
    <div className="kt-alleen-stem" aria-hidden="true">
      <label htmlFor="website">Vul dit niet in</label>
      <input
        id="website"
        name={naam}
        value={waarde}
        tabIndex={-1}
        autoComplete="off"
        onChange={(e) => opWijzig(e.currentTarget.value)}
      />
    </div>
  )
}

type Types = readonly { readonly id: string; readonly naam: string }[]

function Formuliervelden({ veld, zelf, types }: { veld: MeldingVeld; zelf: boolean; types: Types }) {
  return (
    <>
      <Veld
        label={zelf ? 'Wat speelt er?' : 'Waar maakt u zich zorgen over?'}
        hint="Schrijf het op zoals u het zou vertellen."
        soort="lang"
        regels={5}
        verplicht
        {...veld('vraag')}
        maximaal={4000}
      />
      <PersoonVelden veld={veld} zelf={zelf} />
      <AdresVelden veld={veld} zelf={zelf} />
      {zelf ? null : <MelderVelden veld={veld} types={types} />}
    </>
  )
}

/** Ask for help for oneself or tell a worry about somebody else, without login (SIG-01, SIG-06, SIG-17). */
export default function AanmeldenPagina() {
  const { telefoon, melderTypes } = useSessie().gemeente
  const f = useFormulier<MeldingWaarden>(begin())
  const [verstuurd, zetVerstuurd] = useState(false)
  const sleutelVan = useSleutelBij()
  const meld = useMutation({
    mutationFn: (body: Melding) => roepAan('POST /signalen', { body, idempotentie: sleutelVan(body) }),
    onError: f.zetFout,
    onSuccess: () => zetVerstuurd(true),
  })
  const verstuur = (gebeurtenis: SubmitEvent) => {
    gebeurtenis.preventDefault()
    if (meld.isPending) return
    // Until it is known for whom, the other fields are not there to go to.
    const fouten = meldingFouten(f.waarden).filter(
      ({ veld }) => f.waarden.voorWie !== '' || veld === 'voorWie',
    )
    f.zetFout(fouten)
    if (fouten.length === 0) meld.mutate(toMelding(f.waarden, melderTypes[0]?.id ?? ''))
  }
  const { voorWie, vertrouwelijk } = f.waarden
  const voorAnder = voorWie === 'ander'
  if (verstuurd && meld.data !== undefined)
    return <Bevestiging ontvangst={meld.data} {...{ voorAnder, vertrouwelijk, telefoon }} />
  return (
    <div className="kt-binnen s-lijf">
      <div className="kt-stapel s-smal">
        <title>Vraag hulp of meld een zorg | Keukentafel</title>
        <h1>{voorAnder ? 'Meld uw zorg om een ander' : 'Vertel wat er speelt'}</h1>
        <p>
          U hoeft niet in te loggen. Wij lezen dit met ons team en nemen contact op. Liever praten? Bel{' '}
          <a href={telLink(telefoon)}>{telefoon}</a>.
        </p>
        <form onSubmit={verstuur} noValidate className="kt-stapel">
          <Foutsamenvatting fouten={f.fouten} labels={MELDING_LABELS} />
          <Keuzegroep label="Voor wie vult u dit in?" verplicht opties={VOOR_WIE} {...f.veld('voorWie')} />
          {voorWie === '' ? null : (
            <Formuliervelden veld={f.veld} zelf={!voorAnder} types={melderTypes.slice(1)} />
          )}
          <Valkuil veld={f.veld} />
          <p className="kt-zacht">
            Wij gebruiken dit alleen om te helpen. Alleen het team in de wijk leest het. Vul geen BSN in.
          </p>
          <div>
            <Knop soort="hoofd" type="submit" bezig={meld.isPending}>
              {voorAnder ? 'Verstuur uw melding' : 'Verstuur uw vraag'}
            </Knop>
          </div>
        </form>
      </div>
    </div>
  )
}
