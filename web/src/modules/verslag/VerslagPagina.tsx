import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import {
  datumVoluit,
  Foutsamenvatting,
  Icoon,
  Kaart,
  Keuzelijst,
  Knop,
  knopKlasse,
  LeegBericht,
  Melding,
  momentVoluit,
  Paren,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { MijnOnderdeel } from '../inwoner/MijnKop.tsx'

type Verslag = AntwoordBij<'GET /mijn/dossiers/{dossierId}/verslagen'>['verslagen'][number]
const sleutel = (dossierId: number) => ['mijn', dossierId, 'verslagen']
const LABELS = { leefgebied: 'Waar gaat het over?', tekst: 'Wat is er anders, of wat mist er?' }

function Erbij({ dossierId, verslag }: { dossierId: number; verslag: Verslag }) {
  const client = useQueryClient()
  const f = useFormulier({ leefgebied: '', tekst: '' })
  const stuur = useMutation({
    mutationFn: () =>
      roepAan('POST /mijn/dossiers/{dossierId}/verslagen/{gesprekId}/opmerkingen', {
        params: { dossierId, gesprekId: verslag.gesprekId },
        body: {
          tekst: f.waarden.tekst,
          ...(f.waarden.leefgebied === '' ? {} : { leefgebied: f.waarden.leefgebied }),
        },
        idempotentie: nieuweSleutel(),
      }),
    onError: f.zetFout,
    onSuccess: () => {
      f.zetFout(null)
      f.zetWaarden({ leefgebied: '', tekst: '' })
      return client.invalidateQueries({ queryKey: sleutel(dossierId) })
    },
  })
  // One form per gesprek on this page.
  const achter = `-${String(verslag.gesprekId)}`
  const gebieden = [...new Map(verslag.delen.map((d) => [d.leefgebied, d.naam]))]
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur.reset()
        if (f.waarden.tekst.trim() === '')
          f.zetFout([{ veld: 'tekst', code: 'leeg', tekst: 'Schrijf op wat er anders is of mist.' }])
        else stuur.mutate()
      }}
    >
      <h3>Klopt er iets niet?</h3>
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} achter={achter} />
      {stuur.isSuccess ? (
        <Melding soort="gelukt" kop="Het staat erbij." live>
          Wij lezen het. Het verslag zelf blijft zoals het was.
        </Melding>
      ) : null}
      {gebieden.length < 2 ? null : (
        <Keuzelijst
          label={LABELS.leefgebied}
          leeg="Het hele verslag"
          opties={gebieden.map(([waarde, label]) => ({ waarde, label }))}
          {...f.veld('leefgebied')}
          naam={`leefgebied${achter}`}
        />
      )}
      <Veld label={LABELS.tekst} soort="lang" maximaal={2000} {...f.veld('tekst')} naam={`tekst${achter}`} />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stuur.isPending}>
          Schrijf het erbij
        </Knop>
      </div>
    </form>
  )
}

function EenVerslag({ dossierId, verslag }: { dossierId: number; verslag: Verslag }) {
  const dag = verslag.gehoudenOp === null ? '' : ` van ${datumVoluit(verslag.gehoudenOp)}`
  return (
    <Kaart titel={`Het gesprek${dag}`}>
      <p className="kt-klein kt-zacht">
        Opgeschreven door {verslag.geschrevenDoor}, {momentVoluit(verslag.geschrevenOp)}
      </p>
      {verslag.conclusie === '' ? null : (
        <section className="kt-stapel kt-strak">
          <h3>Wat wij samen afspraken</h3>
          <p className="kt-regels">{verslag.conclusie}</p>
          <p className="kt-regels">{verslag.motivering}</p>
        </section>
      )}
      {verslag.delen.map((d) => (
        <section key={`${d.persoon} ${d.leefgebied}`} className="kt-stapel kt-strak">
          <h3>
            {d.naam}: {d.persoon}
          </h3>
          <Paren
            paren={d.regels.map(({ kop, tekst }) => [
              kop,
              <span key={kop} className="kt-regels">
                {tekst}
              </span>,
            ])}
          />
        </section>
      ))}
      {verslag.opmerkingen.length === 0 ? null : (
        <section className="kt-stapel kt-strak">
          <h3>Wat u erbij schreef</h3>
          <ul className="kt-lijst">
            {verslag.opmerkingen.map((o) => (
              <li key={o.id} className="kt-stapel kt-heel-strak">
                <p className="kt-regels">{o.tekst}</p>
                <p className="kt-klein kt-zacht">
                  {o.persoon}, {momentVoluit(o.op)}
                  {o.leefgebied === null ? '' : `, bij ${o.leefgebied}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Erbij dossierId={dossierId} verslag={verslag} />
      <p>
        <a
          className={knopKlasse()}
          href={`/v1/mijn/dossiers/${dossierId}/verslagen/${verslag.gesprekId}/verslagdrukken`}
          download
        >
          <Icoon van={Printer} maat="klein" /> Dit verslag op papier
        </a>
      </p>
    </Kaart>
  )
}

function Verslagen({ dossierId }: { dossierId: number }) {
  const { verslagen } = useSuspenseQuery({
    queryKey: sleutel(dossierId),
    queryFn: () => roepAan('GET /mijn/dossiers/{dossierId}/verslagen', { params: { dossierId } }),
  }).data
  if (verslagen.length === 0)
    return (
      <LeegBericht titel="Er is nog geen verslag">
        Is uw gesprek klaar? Dan staat hier wat er is opgeschreven.
      </LeegBericht>
    )
  return verslagen.map((v) => <EenVerslag key={v.gesprekId} dossierId={dossierId} verslag={v} />)
}

/** What was written down in the gesprekken, and what the inwoner says about that (KTG-16). */
export function VerslagPagina() {
  return (
    <MijnOnderdeel
      titel="Mijn gesprekken"
      intro="Lees wat er is opgeschreven. Klopt er iets niet, of mist er iets? Schrijf het erbij."
    >
      {(dossier) => <Verslagen dossierId={dossier.id} />}
    </MijnOnderdeel>
  )
}
