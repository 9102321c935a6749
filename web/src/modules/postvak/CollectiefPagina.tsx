import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check, CircleDashed, Hammer } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  LeegBericht,
  Melding,
  Paginakop,
  Status,
  useFormulier,
  useVormFocus,
  Veld,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { POSTVAK, sindsWoord } from './postvak.ts'

type Lijst = AntwoordBij<'GET /collectieve-vragen'>
type Vraag = Lijst['rijen'][number]
const vragenVraag = queryOptions({
  queryKey: [...POSTVAK, 'collectief'],
  queryFn: () => roepAan('GET /collectieve-vragen'),
})
const useVerversen = () => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: POSTVAK })
}

const STAND = {
  nieuw: { woord: 'Nieuw', soort: 'open', icoon: CircleDashed },
  opgepakt: { woord: 'Opgepakt', soort: 'info', icoon: Hammer },
  klaar: { woord: 'Klaar', soort: 'gelukt', icoon: Check },
} as const

const vakId = (v: Vraag): string => `wijkvraag-${String(v.id)}`

function Opvolgen({ v, opKlaar }: { readonly v: Vraag; readonly opKlaar: () => void }) {
  const verversen = useVerversen()
  const vorm = useVormFocus(vakId(v))
  const f = useFormulier({ afspraak: v.afspraak ?? '' })
  const doe = useMutation({
    mutationFn: (status: 'opgepakt' | 'klaar') =>
      roepAan('POST /collectieve-vragen/{vraagId}/opvolgingen', {
        params: { vraagId: v.id },
        body: { status, afspraak: f.waarden.afspraak },
        ifMatch: v.version,
      }),
    onError: f.zetFout,
    onSuccess: async () => {
      await verversen()
      opKlaar()
    },
  })
  return (
    <form
      className="kt-stapel kt-strak"
      noValidate
      ref={vorm}
      onSubmit={(e) => {
        e.preventDefault()
        if (!doe.isPending) doe.mutate('opgepakt')
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={{ afspraak: 'Afspraak' }} achter={`-${String(v.id)}`} />
      <Veld
        label="Wat is er afgesproken, en met wie?"
        maximaal={500}
        {...f.veld('afspraak')}
        naam={`afspraak-${String(v.id)}`}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
          Opgepakt
        </Knop>
        <Knop bezig={doe.isPending} opDruk={() => doe.mutate('klaar')}>
          Klaar
        </Knop>
        <Knop soort="stil" opDruk={opKlaar}>
          Sluit
        </Knop>
      </div>
    </form>
  )
}

function Kaartje({ v }: { readonly v: Vraag }) {
  const [open, zetOpen] = useState(false)
  return (
    <li className="kt-kaart kt-stapel kt-strak" data-rij id={vakId(v)}>
      <div>
        <span role="status">
          <Status soort={STAND[v.status].soort} icoon={STAND[v.status].icoon}>
            {STAND[v.status].woord}
          </Status>
        </span>{' '}
        <span className="kt-klein kt-zacht">
          {v.gebied} · {v.kanaal} · {sindsWoord(v.dagenOud)} · <span className="kt-code">{v.kenmerk}</span>
        </span>
      </div>
      <p>“{v.vraag}”</p>
      {v.afspraak === null || open ? null : <p className="kt-zacht">{v.afspraak}</p>}
      {open ? <Opvolgen v={v} opKlaar={() => zetOpen(false)} /> : null}
      {v.mag.includes('collectieve-vraag.opvolgen') && !open ? (
        <div>
          <Knop naam={`Schrijf op wat er gebeurt met ${v.kenmerk}`} opDruk={() => zetOpen(true)}>
            Schrijf op wat er gebeurt
          </Knop>
        </div>
      ) : null}
    </li>
  )
}

function Nieuw({ wijken }: Pick<Lijst, 'wijken'>) {
  const verversen = useVerversen()
  const { kanalen } = useSessie().gemeente
  const sleutelBij = useSleutelBij()
  const leeg = { vraag: '', gebiedId: wijken.length === 1 ? String(wijken[0]?.id) : '', kanaal: '' }
  const f = useFormulier(leeg)
  const doe = useMutation({
    mutationFn: () => {
      const { vraag, gebiedId, kanaal } = f.waarden
      const body = { vraag, kanaal, gebiedId: Number(gebiedId) }
      return roepAan('POST /collectieve-vragen', { body, idempotentie: sleutelBij(body) })
    },
    onError: f.zetFout,
    onSuccess: async () => {
      await verversen()
      f.zetWaarden(leeg)
    },
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { vraag, gebiedId, kanaal } = f.waarden
    const fouten = [
      ...(vraag.trim() === ''
        ? [{ veld: 'vraag', code: 'leeg', tekst: 'Schrijf op wat de wijk mist.' }]
        : []),
      ...(gebiedId === '' ? [{ veld: 'gebiedId', code: 'leeg', tekst: 'Kies een wijk.' }] : []),
      ...(kanaal === '' ? [{ veld: 'kanaal', code: 'leeg', tekst: 'Kies hoe de vraag binnenkwam.' }] : []),
    ]
    f.zetFout(fouten)
    if (fouten.length === 0) doe.mutate()
  }
  return (
    <Kaart titel="Een vraag van de wijk opschrijven" intro="Schrijf geen namen op.">
      <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} labels={{ vraag: 'Vraag', gebiedId: 'Wijk', kanaal: 'Kanaal' }} />
        <Veld label="Wat mist de wijk?" soort="lang" regels={3} maximaal={1000} {...f.veld('vraag')} />
        <Keuzelijst
          label="In welke wijk?"
          leeg="Kies een wijk"
          opties={wijken.map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
          {...f.veld('gebiedId')}
        />
        <Keuzelijst
          label="Hoe kwam het binnen?"
          leeg="Kies"
          opties={kanalen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          {...f.veld('kanaal')}
        />
        <div>
          <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
            Zet op de lijst
          </Knop>
        </div>
        {doe.isSuccess ? (
          <Melding soort="gelukt" kop="Opgeschreven." live>
            De vraag staat in de lijst.
          </Melding>
        ) : null}
      </form>
    </Kaart>
  )
}

/** The vragen of the wijken one works in: no person, no dossier (SIG-05). */
export function CollectiefPagina() {
  const { programma, wijken, rijen } = useSuspenseQuery(vragenVraag).data
  const [wijk, zetWijk] = useState('')
  const inWijk = rijen.filter((v) => wijk === '' || v.gebiedId === Number(wijk))
  return (
    <>
      <Paginakop
        titel="Vragen van de wijk"
        kruimels={<Link to="/postvak">Postvak</Link>}
        intro={
          programma === null
            ? 'Deze gemeente houdt geen vragen van de wijk bij.'
            : `${programma}. Wat mensen missen in hun wijk. Hier staan geen namen en er komt geen dossier.`
        }
        acties={
          wijken.length > 1 && programma !== null ? (
            <Keuzelijst
              label="Wijk"
              naam="wijk"
              leeg="Alle wijken"
              opties={wijken.map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
              waarde={wijk}
              opWijzig={zetWijk}
            />
          ) : undefined
        }
      />
      {programma === null ? null : (
        <div className="kt-twee">
          {inWijk.length === 0 ? (
            <Kaart>
              <LeegBericht titel="Geen vragen">Er staat nog geen vraag van de wijk op de lijst.</LeegBericht>
            </Kaart>
          ) : (
            <ol className="kt-stapel kt-strak" aria-label="Vragen van de wijk, oudste eerst">
              {inWijk.map((v) => (
                <Kaartje key={v.id} v={v} />
              ))}
            </ol>
          )}
          <Nieuw wijken={wijken} />
        </div>
      )}
    </>
  )
}
