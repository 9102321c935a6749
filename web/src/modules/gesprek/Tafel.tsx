import { UserPlus, UserX } from 'lucide-react'
import { useCallback, useState } from 'react'
import { roepAan } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  Persoon,
  useConcept,
  useFormulier,
  Veld,
  Vinkje,
} from '../../ui/index.ts'
import {
  roepnaam,
  SOORT_WOORD,
  useStap,
  type Deelnemer,
  type Gesprek,
  type NieuweDeelnemer,
} from './gesprek.ts'
import type { Verslag } from './useVerslag.ts'

type Props = { readonly gesprek: Gesprek; readonly verslag: Verslag }
const plekVan = (g: Gesprek) => ({ dossierId: g.dossierId, gesprekId: g.id })
const GEZICHT = {
  inwoner: 'huishouden',
  huisgenoot: 'huishouden',
  mantelzorger: 'naaste',
  netwerk: 'naaste',
  clientondersteuner: 'beroepskracht',
  professional: 'beroepskracht',
  regievoerder: 'beroepskracht',
  begeleider: 'beroepskracht',
} as const

/** What a mantelzorger needs too, written as it is said (KTG-05). */
function EigenBehoefte({ gesprek, deelnemer }: { readonly gesprek: Gesprek; readonly deelnemer: Deelnemer }) {
  const { dossierId, id: gesprekId } = gesprek
  const { id, uitgenodigd } = deelnemer
  const [tekst, zetTekst] = useState(deelnemer.eigenBehoefte ?? '')
  const bewaar = useCallback(
    (eigenBehoefte: string) =>
      roepAan('PUT /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}', {
        params: { dossierId, gesprekId, deelnemerId: id },
        body: { uitgenodigd, eigenBehoefte: eigenBehoefte === '' ? null : eigenBehoefte },
      }),
    [dossierId, gesprekId, id, uitgenodigd],
  )
  useConcept({ sleutel: `deelnemer-${id}`, waarde: tekst, bewaar })
  return (
    <Veld
      label={`${roepnaam(deelnemer.naam)}, hoe gaat het met u?`}
      naam={`deelnemers/${id}/eigenBehoefte`}
      soort="lang"
      regels={2}
      maximaal={4000}
      waarde={tekst}
      opWijzig={zetTekst}
    />
  )
}

function Regel({ gesprek, deelnemer }: { readonly gesprek: Gesprek; readonly deelnemer: Deelnemer }) {
  const stap = useStap(gesprek.dossierId)
  const params = { ...plekVan(gesprek), deelnemerId: deelnemer.id }
  const { soort, naam, relatie, uitgenodigd, leestMee } = deelnemer
  const bij = [
    relatie ?? SOORT_WOORD[soort],
    uitgenodigd ? 'uitgenodigd' : 'nog niet uitgenodigd',
    ...(leestMee ? ['mag alleen dit gesprek lezen'] : []),
  ]
  return (
    <li className="kt-stapel kt-strak">
      <div className="kt-rij kt-rij--uiteen">
        <Persoon naam={naam} soort={GEZICHT[soort]} bijschrift={bij.join(' · ')} />
        <div className="kt-rij">
          {uitgenodigd ? null : (
            <Knop
              bezig={stap.isPending}
              opDruk={() =>
                stap.mutate(() =>
                  roepAan('PUT /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}', {
                    params,
                    body: { uitgenodigd: true, eigenBehoefte: deelnemer.eigenBehoefte },
                  }),
                )
              }
            >
              Is uitgenodigd
            </Knop>
          )}
          <Knop
            soort="stil"
            icoon={UserX}
            naam={`Doet niet mee: ${naam}`}
            bezig={stap.isPending}
            opDruk={() =>
              stap.mutate(() =>
                roepAan('DELETE /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}', {
                  params,
                }),
              )
            }
          >
            Doet niet mee
          </Knop>
        </div>
      </div>
      {soort === 'mantelzorger' ? <EigenBehoefte gesprek={gesprek} deelnemer={deelnemer} /> : null}
    </li>
  )
}

type Nieuw = { soort: NieuweDeelnemer['soort'] | ''; naam: string; relatie: string; uitgenodigd: boolean }
const SOORTEN = (
  ['mantelzorger', 'netwerk', 'regievoerder', 'begeleider', 'professional', 'clientondersteuner'] as const
).map((waarde) => ({
  waarde,
  label: SOORT_WOORD[waarde],
}))

function Erbij({
  gesprek,
  begin,
  opKlaar,
}: {
  gesprek: Gesprek
  begin: Nieuw['soort']
  opKlaar: () => void
}) {
  const stap = useStap(gesprek.dossierId)
  const f = useFormulier<Nieuw>({ soort: begin, naam: '', relatie: '', uitgenodigd: true })
  const { soort, naam, relatie, uitgenodigd } = f.waarden
  const stuur = () => {
    const leeg = [
      ...(soort === '' ? [{ veld: 'soort', code: 'leeg', tekst: 'Kies wie dit is.' }] : []),
      ...(naam.trim() === '' ? [{ veld: 'naam', code: 'leeg', tekst: 'Vul een naam in.' }] : []),
    ]
    f.zetFout(leeg)
    if (soort === '' || leeg.length > 0) return
    const doe = () =>
      roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers', {
        params: plekVan(gesprek),
        body: { soort, naam, relatie, uitgenodigd },
      })
    stap.mutate(doe, { onError: f.zetFout, onSuccess: opKlaar })
  }
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} />
      <Keuzelijst label="Wie is dit?" verplicht opties={SOORTEN} {...f.veld('soort')} />
      <Veld label="Naam" verplicht maximaal={120} {...f.veld('naam')} />
      <Veld
        label="Wat is diegene van de inwoner?"
        hint="Bijvoorbeeld dochter of buurvrouw"
        maximaal={80}
        {...f.veld('relatie')}
      />
      <Vinkje label="Is uitgenodigd voor dit gesprek" {...f.veld('uitgenodigd')} />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Zet aan tafel
        </Knop>
        <Knop soort="stil" opDruk={opKlaar}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}

/** Mantelzorg from the start, and everybody at the table. */
export function Tafel({ gesprek, verslag }: Props) {
  const [erbij, zetErbij] = useState<Nieuw['soort'] | null>(null)
  const { mantelzorg } = verslag.waarden
  const isGenodigd = gesprek.deelnemers.some((d) => d.soort === 'mantelzorger' && d.uitgenodigd)
  return (
    <>
      <Kaart titel="Mantelzorg">
        <Keuzegroep
          label="Is er iemand die al lang en veel helpt?"
          naam="mantelzorg"
          hint="Bijvoorbeeld een partner, kind of buur."
          opties={[
            { waarde: 'ja', label: 'Ja' },
            { waarde: 'nee', label: 'Nee' },
          ]}
          waarde={mantelzorg === null ? '' : mantelzorg ? 'ja' : 'nee'}
          opWijzig={(keuze) => verslag.zet({ mantelzorg: keuze === 'ja' })}
        />
        {mantelzorg === true && !isGenodigd ? (
          <Melding
            soort="waarschuwing"
            live
            acties={<Knop opDruk={() => zetErbij('mantelzorger')}>Nodig de mantelzorger uit</Knop>}
          >
            De mantelzorger is nog niet uitgenodigd. Wij praten graag vanaf het begin ook met de mantelzorger.
          </Melding>
        ) : null}
      </Kaart>
      <Kaart titel="Wie zit er aan tafel?">
        {gesprek.deelnemers.length === 0 ? <p>Er staat nog niemand bij.</p> : null}
        <ul className="kt-lijst">
          {gesprek.deelnemers.map((d) => (
            <Regel key={d.id} gesprek={gesprek} deelnemer={d} />
          ))}
        </ul>
        {erbij === null ? (
          <div className="kt-rij">
            <Knop icoon={UserPlus} opDruk={() => zetErbij('')}>
              Nog iemand aan tafel
            </Knop>
          </div>
        ) : (
          <Erbij key={erbij} gesprek={gesprek} begin={erbij} opKlaar={() => zetErbij(null)} />
        )}
      </Kaart>
    </>
  )
}
