import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban, Check } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { roepAan, type BodyBij } from '../../api/client.ts'
import {
  DatumVeld,
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  momentVoluit,
  Status,
  toonDatum,
  useFormulier,
  vandaag,
  Veld,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { POSTVAK, type Detail } from './postvak.ts'

type Props = { readonly s: Detail }

/** Every change of the follow-up reads the postvak anew. */
function useOpvolging<B>(
  doe: (body: B) => Promise<unknown>,
  opFout: (fout: unknown) => void,
  opKlaar: () => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: doe,
    onError: opFout,
    onSuccess: async () => {
      opKlaar()
      await client.invalidateQueries({ queryKey: POSTVAK })
    },
  })
}

// Below the button: on a telefoon the list with the new line lies above what is in sight.
const Bewaard = ({ children }: { readonly children: string }) => (
  <Melding soort="gelukt" kop="Opgeschreven." live>
    {children}
  </Melding>
)

type Pijler = NonNullable<BodyBij<'POST /signalen/{signaalId}/inschattingen'>['door']>
type InschatVelden = { opgepakt: 'ja' | 'nee' | ''; door: Pijler | ''; waar: string }
const LEEG: InschatVelden = { opgepakt: '', door: '', waar: '' }

function InschatForm({ s }: Props) {
  const f = useFormulier<InschatVelden>(LEEG)
  const { opgepakt, door, waar } = f.waarden
  const doe = useOpvolging(
    (body: BodyBij<'POST /signalen/{signaalId}/inschattingen'>) =>
      roepAan('POST /signalen/{signaalId}/inschattingen', {
        params: { signaalId: s.id },
        body,
        ifMatch: s.version,
      }),
    f.zetFout,
    () => f.zetWaarden(LEEG),
  )
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    if (opgepakt === '') {
      f.zetFout([{ veld: 'opgepakt', code: 'leeg', tekst: 'Kies of dit wordt opgepakt.' }])
      return
    }
    f.zetFout([])
    const ja = opgepakt === 'ja'
    doe.mutate({
      opgepakt: ja,
      ...(ja && door !== '' ? { door } : {}),
      ...(waar.trim() === '' ? {} : { waar }),
    })
  }
  return (
    <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
      <Foutsamenvatting
        fouten={f.fouten}
        labels={{ opgepakt: 'Oppakken', door: 'Wie', waar: 'Toelichting' }}
      />
      <Keuzegroep
        label="Wordt dit opgepakt?"
        opties={[
          { waarde: 'ja', label: 'Ja' },
          { waarde: 'nee', label: 'Nee' },
        ]}
        {...f.veld('opgepakt')}
      />
      {opgepakt === 'ja' ? (
        <Keuzegroep
          label="Door wie?"
          onderElkaar
          opties={s.opvolging.keuzes.pijlers.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          {...f.veld('door')}
        />
      ) : null}
      {opgepakt === '' ? null : (
        <Veld
          label={opgepakt === 'ja' ? 'Waar of bij wie? (mag leeg)' : 'Waarom niet?'}
          maximaal={200}
          {...f.veld('waar')}
        />
      )}
      <div>
        <Knop type="submit" bezig={doe.isPending}>
          Leg de inschatting vast
        </Knop>
      </div>
      {doe.isSuccess ? <Bewaard>De inschatting staat hierboven.</Bewaard> : null}
    </form>
  )
}

/** Is the signaal picked up, and by which pijler; judged by whom (SIG-08). */
export function Inschatting({ s }: Props) {
  const { inschattingen, keuzes } = s.opvolging
  const mag = s.mag.includes('signaal.inschatten')
  if (inschattingen.length === 0 && (!mag || keuzes.pijlers.length === 0)) return null
  return (
    <Kaart
      titel="Wie pakt dit op?"
      intro={mag ? 'Leg vast of iemand dit signaal oppakt, en wie.' : undefined}
    >
      <div className="kt-stapel kt-strak">
        {inschattingen.length === 0 ? null : (
          <ul className="kt-lijst">
            {inschattingen.map((i) => (
              <li key={i.id}>
                <Status soort={i.opgepakt ? 'gelukt' : 'open'} icoon={i.opgepakt ? Check : Ban}>
                  {i.opgepakt ? `Opgepakt: ${i.door ?? ''}` : 'Niet opgepakt'}
                </Status>
                {i.waar === null ? null : <> {i.waar}</>}
                <br />
                <span className="kt-klein kt-zacht">
                  {i.beoordelaar}, {momentVoluit(i.op)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mag ? <InschatForm s={s} /> : null}
      </div>
    </Kaart>
  )
}

type PogingVelden = BodyBij<'POST /signalen/{signaalId}/pogingen'> & { toelichting: string }

function PogingForm({ s }: Props) {
  const leeg = (): PogingVelden => ({ op: vandaag(), wijze: '', resultaat: '', toelichting: '' })
  const f = useFormulier<PogingVelden>(leeg())
  const sleutelBij = useSleutelBij()
  const { wijzen, resultaten } = s.opvolging.keuzes
  const doe = useOpvolging(
    (body: PogingVelden) =>
      roepAan('POST /signalen/{signaalId}/pogingen', {
        params: { signaalId: s.id },
        body: { ...body, toelichting: body.toelichting.trim() },
        idempotentie: sleutelBij([body, s.opvolging.pogingen.length]),
      }),
    f.zetFout,
    () => f.zetWaarden(leeg()),
  )
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { wijze, resultaat } = f.waarden
    const leegte = [
      ...(wijze === '' ? [{ veld: 'wijze', code: 'leeg', tekst: 'Kies hoe u contact zocht.' }] : []),
      ...(resultaat === '' ? [{ veld: 'resultaat', code: 'leeg', tekst: 'Kies wat het opleverde.' }] : []),
    ]
    f.zetFout(leegte)
    if (leegte.length === 0) doe.mutate(f.waarden)
  }
  const opties = (lijst: readonly { readonly id: string; readonly naam: string }[]) =>
    lijst.map(({ id, naam }) => ({ waarde: id, label: naam }))
  return (
    <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
      <Foutsamenvatting
        fouten={f.fouten}
        labels={{ op: 'Dag', wijze: 'Hoe', resultaat: 'Resultaat', toelichting: 'Toelichting' }}
      />
      <DatumVeld label="Op welke dag?" {...f.veld('op')} />
      <Keuzelijst label="Hoe zocht u contact?" leeg="Kies" opties={opties(wijzen)} {...f.veld('wijze')} />
      <Keuzelijst
        label="Wat leverde het op?"
        leeg="Kies"
        opties={opties(resultaten)}
        {...f.veld('resultaat')}
      />
      <Veld label="Toelichting (mag leeg)" maximaal={500} {...f.veld('toelichting')} />
      <div>
        <Knop type="submit" bezig={doe.isPending}>
          Schrijf deze poging op
        </Knop>
      </div>
      {doe.isSuccess ? <Bewaard>De poging staat hierboven.</Bewaard> : null}
    </form>
  )
}

/** Every attempt to get in touch: date, how, what came of it (SIG-07, SIG-14). */
export function Pogingen({ s }: Props) {
  const { pogingen } = s.opvolging
  const mag = s.mag.includes('signaal.poging')
  if (pogingen.length === 0 && !mag) return null
  return (
    <Kaart
      titel="Contact zoeken"
      intro={mag ? 'Schrijf elke keer op dat u belde of langsging, ook als het niet lukte.' : undefined}
    >
      <div className="kt-stapel kt-strak">
        {pogingen.length === 0 ? (
          <p className="kt-zacht">Er is nog geen contact gezocht.</p>
        ) : (
          <ol className="kt-lijst">
            {pogingen.map((p) => (
              <li key={p.id}>
                <b>
                  {toonDatum(p.op)}: {p.wijze}
                </b>{' '}
                <Status soort={p.isContact ? 'gelukt' : 'open'} icoon={p.isContact ? Check : Ban}>
                  {p.resultaat}
                </Status>
                <br />
                <span className="kt-klein kt-zacht">
                  {[p.toelichting, p.door].filter(Boolean).join('. ')}
                </span>
              </li>
            ))}
          </ol>
        )}
        {mag ? <PogingForm s={s} /> : null}
      </div>
    </Kaart>
  )
}
