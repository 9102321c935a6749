import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  LeegBericht,
  Melding,
  Paginakop,
  Tabel,
  useFormulier,
  Veld,
  type Kolom,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { signaleerdersVraag } from './netwerk.ts'

type Register = AntwoordBij<'GET /signaleerders'>
type Rij = Register['rijen'][number]

function Weg({ rij }: { readonly rij: Rij }) {
  const client = useQueryClient()
  const doe = useMutation({
    mutationFn: () =>
      roepAan('POST /signaleerders/{signaleerderId}/beeindigingen', { params: { signaleerderId: rij.id } }),
    onSettled: () => client.invalidateQueries({ queryKey: signaleerdersVraag.queryKey }),
  })
  return (
    <>
      {doe.isError ? (
        <Melding soort="fout" live>
          {foutenUit(doe.error)[0]?.tekst}
        </Melding>
      ) : null}
      <Knop
        soort="stil"
        bezig={doe.isPending}
        naam={`Haal ${rij.naam} van de lijst`}
        opDruk={() => doe.mutate()}
      >
        Haal van de lijst
      </Knop>
    </>
  )
}

const KOLOMMEN: readonly Kolom<Rij>[] = [
  {
    kop: 'Wie',
    rijkop: true,
    cel: (r) => (
      <>
        {r.naam}
        <br />
        <span className="kt-klein kt-zacht">{[r.soort, r.organisatie].filter(Boolean).join(' · ')}</span>
      </>
    ),
  },
  { kop: 'Wijk', kopOpKaart: true, cel: (r) => r.gebied },
  {
    kop: 'Bereikbaar',
    kopOpKaart: true,
    cel: (r) => (
      <>
        {r.telefoon === null ? null : (
          <a href={`tel:${r.telefoon.replaceAll(/[^+0-9]/g, '')}`}>{r.telefoon}</a>
        )}{' '}
        {r.email}
      </>
    ),
  },
  { kop: 'Signalen', kopOpKaart: true, cel: (r) => r.signalen },
  { kop: 'Wat u kunt doen', cel: (r) => <Weg rij={r} /> },
]

const LEEG = { gebiedId: '', meldertype: '', naam: '', organisatie: '', telefoon: '', email: '' }
const LABELS = { gebiedId: 'Wijk', meldertype: 'Soort', naam: 'Naam', email: 'E-mail' }

// The first kind is the inwoner self, who is no signaleerder.
function Nieuw({ gebieden, meldertypes }: Pick<Register, 'gebieden' | 'meldertypes'>) {
  const client = useQueryClient()
  const f = useFormulier(LEEG)
  const sleutelBij = useSleutelBij()
  const doe = useMutation({
    mutationFn: () => {
      const { gebiedId, ...tekst } = f.waarden
      const body = { ...tekst, gebiedId: Number(gebiedId) }
      return roepAan('POST /signaleerders', { body, idempotentie: sleutelBij(body) })
    },
    onError: f.zetFout,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: signaleerdersVraag.queryKey })
      f.zetWaarden({ ...LEEG, gebiedId: f.waarden.gebiedId })
    },
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { gebiedId, meldertype, naam } = f.waarden
    const fouten = [
      ...(naam.trim() === '' ? [{ veld: 'naam', code: 'leeg', tekst: 'Vul een naam in.' }] : []),
      ...(meldertype === ''
        ? [{ veld: 'meldertype', code: 'leeg', tekst: 'Kies wat voor melder het is.' }]
        : []),
      ...(gebiedId === '' ? [{ veld: 'gebiedId', code: 'leeg', tekst: 'Kies een wijk.' }] : []),
    ]
    f.zetFout(fouten)
    if (fouten.length === 0) doe.mutate()
  }
  return (
    <Kaart titel="Iemand toevoegen">
      <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        <Veld label="Naam" maximaal={120} {...f.veld('naam')} />
        <Keuzelijst
          label="Wat voor melder?"
          leeg="Kies"
          opties={meldertypes.slice(1).map(({ id, naam }) => ({ waarde: id, label: naam }))}
          {...f.veld('meldertype')}
        />
        <Keuzelijst
          label="In welke wijk?"
          leeg="Kies een wijk"
          opties={gebieden.map(({ id, naam, isWijk }) => ({
            waarde: String(id),
            label: isWijk ? naam : `${naam} (heel de gemeente)`,
          }))}
          {...f.veld('gebiedId')}
        />
        <Veld label="Organisatie (mag leeg)" maximaal={120} {...f.veld('organisatie')} />
        <Veld label="Telefoon (mag leeg)" soort="tel" maximaal={30} {...f.veld('telefoon')} />
        <Veld label="E-mail (mag leeg)" soort="email" maximaal={200} {...f.veld('email')} />
        <div>
          <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
            Zet op de lijst
          </Knop>
        </div>
        {doe.isSuccess ? <Melding soort="gelukt" kop={`${doe.data.naam} staat op de lijst.`} live /> : null}
      </form>
    </Kaart>
  )
}

/** The tweede ring: who are the eyes and ears of the wijk (SIG-03). */
export function SignaleerdersPagina() {
  const { rijen, plekken, gebieden, meldertypes } = useSuspenseQuery(signaleerdersVraag).data
  return (
    <>
      <Paginakop
        titel="Wie signaleert in de wijk"
        kruimels={<Link to="/postvak">Postvak</Link>}
        intro="De wijkagent, de school, de huisarts: wie u kunt bellen en wie u belt. Hier staan geen inwoners."
      />
      <div className="kt-twee">
        <div className="kt-stapel kt-strak">
          {rijen.length === 0 ? (
            <Kaart>
              <LeegBericht titel="Nog niemand op de lijst">Zet hiernaast de eerste op de lijst.</LeegBericht>
            </Kaart>
          ) : (
            <Kaart soort="vol">
              <Tabel
                bijschrift="Wie signaleert in uw wijken"
                kolommen={KOLOMMEN}
                rijen={rijen}
                sleutel={(r) => r.id}
              />
            </Kaart>
          )}
          {plekken.length === 0 ? null : (
            <Kaart titel="Plekken in de stad">
              <ul className="kt-punten">
                {plekken.map(({ id, naam }) => (
                  <li key={id}>{naam}</li>
                ))}
              </ul>
            </Kaart>
          )}
        </div>
        <Nieuw gebieden={gebieden} meldertypes={meldertypes} />
      </div>
    </>
  )
}
