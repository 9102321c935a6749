import { useEffect, type SubmitEvent } from 'react'
import type { BodyBij } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import { dagKort, foutBij, Keuzelijst, Knop, useFormulier, vandaag, Veld, veldId } from '../../ui/index.ts'
import { komendeDagen, teambesluitZin, wieHetIs, type Detail, type Persoon, type Rij } from './postvak.ts'
import { useVerdelen } from './useSignaal.ts'

type Signaal = Pick<
  Rij,
  'id' | 'version' | 'route' | 'naam' | 'adres' | 'bezoekerId' | 'bezoekOp' | 'teambesluit'
>
type Props = {
  readonly signaal: Signaal
  readonly mensen: readonly Persoon[]
  /** With a field for what the team agreed, in own words. */
  readonly ruim?: boolean
  readonly opKlaar?: (nu: Detail) => void
}
type Velden = { bezoekerId: string; bezoekOp: string; teambesluit: string }

const beginVan = (s: Signaal): Velden => ({
  bezoekerId: s.bezoekerId === null ? '' : String(s.bezoekerId),
  bezoekOp: s.bezoekOp ?? '',
  teambesluit: s.teambesluit ?? '',
})

function toBody(v: Velden): BodyBij<'POST /signalen/{signaalId}/verdelingen'> {
  const teambesluit =
    v.teambesluit.trim() === '' && v.bezoekOp !== '' ? teambesluitZin(vandaag()) : v.teambesluit
  return {
    bezoekerId: Number(v.bezoekerId),
    ...(v.bezoekOp === '' ? {} : { bezoekOp: v.bezoekOp }),
    ...(teambesluit.trim() === '' ? {} : { teambesluit }),
  }
}

// The server says the same; here it costs no round.
const foutenIn = (v: Velden, route: Signaal['route']) => [
  ...(v.bezoekerId === '' ? [{ veld: 'bezoekerId', code: 'leeg', tekst: 'Kies wie er gaat.' }] : []),
  ...(route === 'b' && v.bezoekOp === ''
    ? [{ veld: 'bezoekOp', code: 'leeg', tekst: 'Kies de dag van het bezoek.' }]
    : []),
  ...(v.bezoekOp !== '' && v.bezoekOp < vandaag()
    ? [{ veld: 'bezoekOp', code: 'voorbij', tekst: 'Deze dag is al voorbij. Kies vandaag of later.' }]
    : []),
]

type Formulier = ReturnType<typeof useFormulier<Velden>>

// The ids of fields must differ per card, hence another name than that of the body.
function WieEnWanneer({
  f,
  id,
  mensen,
  ruim,
}: {
  f: Formulier
  id: number
  mensen: readonly Persoon[]
  ruim: boolean
}) {
  const ik = useSessie().wie?.id
  const dagen = komendeDagen(vandaag())
  const gekozen = f.waarden.bezoekOp
  const opties = gekozen === '' || dagen.includes(gekozen) ? dagen : [gekozen, ...dagen]
  return (
    <>
      <Keuzelijst
        label="Wie gaat"
        stilLabel={!ruim}
        leeg="Kies iemand"
        opties={mensen.map((m) => ({ waarde: String(m.id), label: m.id === ik ? 'Ik ga zelf' : m.naam }))}
        {...f.veld('bezoekerId')}
        naam={`bezoekerId-${String(id)}`}
      />
      <Keuzelijst
        label="Welke dag"
        stilLabel={!ruim}
        leeg="Kies een dag"
        opties={opties.map((d) => ({ waarde: d, label: d === dagen[0] ? 'Vandaag' : dagKort(d) }))}
        {...f.veld('bezoekOp')}
        naam={`bezoekOp-${String(id)}`}
      />
    </>
  )
}

function Besluit({ f, id, route }: { f: Formulier; id: number; route: Signaal['route'] }) {
  const hint = 'Laat u dit leeg, dan schrijven wij op dat het vandaag in het team is afgesproken.'
  return (
    <Veld
      label="Wat sprak het team af?"
      hint={route === 'b' ? hint : undefined}
      maximaal={500}
      {...f.veld('teambesluit')}
      naam={`teambesluit-${String(id)}`}
    />
  )
}

/** Who goes, and when: a person, a day, and done (SIG-02, SIG-18). */
export function Afspreken({ signaal, mensen, ruim = false, opKlaar }: Props) {
  const f = useFormulier<Velden>(beginVan(signaal))
  const verdeel = useVerdelen(signaal, f.zetFout, opKlaar)
  const eerste = f.fouten[0]?.veld
  // No room for a list of errors on a card: the focus goes to the first field to mend.
  useEffect(() => {
    if (eerste !== undefined) document.getElementById(veldId(`${eerste}-${String(signaal.id)}`))?.focus()
  }, [f.fouten, eerste, signaal.id])
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const fouten = foutenIn(f.waarden, signaal.route)
    f.zetFout(fouten)
    if (fouten.length === 0) verdeel.mutate(toBody(f.waarden))
  }
  const algemeen = foutBij(f.fouten, '')
  const knop = (
    <Knop
      soort="hoofd"
      type="submit"
      naam={ruim ? undefined : `Afspreken: ${wieHetIs(signaal)}`}
      bezig={verdeel.isPending}
    >
      Afspreken
    </Knop>
  )
  return (
    <form className={ruim ? undefined : 's-signaal__wie'} onSubmit={stuur} noValidate>
      <fieldset className={ruim ? 'kt-stapel kt-strak' : undefined}>
        <legend className={ruim ? 'kt-alleen-stem' : undefined}>Wie gaat, en wanneer?</legend>
        {algemeen === undefined ? null : (
          <p className="kt-fout" role="alert">
            {algemeen}
          </p>
        )}
        <div className="s-wie">
          <WieEnWanneer f={f} id={signaal.id} mensen={mensen} ruim={ruim} />
          {ruim ? null : knop}
        </div>
        {ruim ? (
          <div className="kt-stapel kt-strak">
            <Besluit f={f} id={signaal.id} route={signaal.route} />
            <div>{knop}</div>
          </div>
        ) : null}
      </fieldset>
    </form>
  )
}
