import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Foutsamenvatting, Kaart, Knop, Melding, momentKort, Persoon, Status, Veld } from '../../ui/index.ts'
import { SOORT_WOORD, useStap, type Deelnemer, type Gesprek } from './gesprek.ts'
import type { Verslag } from './useVerslag.ts'

const DRIE: readonly Deelnemer['soort'][] = ['inwoner', 'regievoerder', 'begeleider']
const LABELS = { conclusie: 'Wat spreekt u samen af?', motivering: 'Waarom is dat zo?' }

function Akkoord({ gesprek, deelnemer }: { readonly gesprek: Gesprek; readonly deelnemer: Deelnemer }) {
  const stap = useStap(gesprek.dossierId)
  const { akkoordOp, naam, soort } = deelnemer
  const geef = () =>
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers/{deelnemerId}/akkoorden', {
        params: { dossierId: gesprek.dossierId, gesprekId: gesprek.id, deelnemerId: deelnemer.id },
        ifMatch: gesprek.version,
        idempotentie: nieuweSleutel(),
      }),
    )
  return (
    <li className="kt-stapel kt-strak">
      <div className="kt-rij kt-rij--uiteen">
        <Persoon
          naam={naam}
          soort={soort === 'inwoner' ? 'huishouden' : 'beroepskracht'}
          bijschrift={SOORT_WOORD[soort]}
        />
        {akkoordOp === null ? (
          <Knop
            naam={`${naam} is het eens`}
            bezig={stap.isPending}
            reden={gesprek.conclusie === '' ? 'Bewaar eerst de conclusie.' : undefined}
            opDruk={geef}
          >
            Is het eens
          </Knop>
        ) : (
          <Status soort="gelukt" icoon={CircleCheck}>
            Eens, {momentKort(akkoordOp)}
          </Status>
        )}
      </div>
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
    </li>
  )
}

/** What the inwoner, the regievoerder and the vaste begeleider conclude together, and who agrees (KTG-18). */
export function Conclusie({ gesprek, verslag }: { readonly gesprek: Gesprek; readonly verslag: Verslag }) {
  const [tekst, zetTekst] = useState({ conclusie: gesprek.conclusie, motivering: gesprek.motivering })
  const stap = useStap(gesprek.dossierId)
  const erbij = gesprek.deelnemers.filter((d) => DRIE.includes(d.soort))
  const mist = DRIE.filter((soort) => !erbij.some((d) => d.soort === soort))
  const anders = tekst.conclusie !== gesprek.conclusie || tekst.motivering !== gesprek.motivering
  const bewaar = () =>
    stap.mutate(async () => {
      // What was typed on the other sheets goes first: this changes the version of the gesprek.
      const versie = await verslag.vastleggen()
      if (versie === null) return
      await roepAan('PUT /dossiers/{dossierId}/gesprekken/{gesprekId}/conclusie', {
        params: { dossierId: gesprek.dossierId, gesprekId: gesprek.id },
        body: tekst,
        ifMatch: versie,
      })
      await verslag.haalIn()
    })
  const veld = (naam: keyof typeof LABELS) => (
    <Veld
      label={LABELS[naam]}
      naam={naam}
      soort="lang"
      regels={3}
      maximaal={naam === 'conclusie' ? 1000 : 4000}
      waarde={tekst[naam]}
      opWijzig={(nieuw) => zetTekst((oud) => ({ ...oud, [naam]: nieuw }))}
    />
  )
  return (
    <Kaart
      titel="De conclusie van ons drieën"
      intro="De inwoner, de regievoerder en de vaste begeleider schrijven dit samen op."
    >
      <Foutsamenvatting fouten={foutenUit(stap.error)} labels={LABELS} />
      {veld('conclusie')}
      {veld('motivering')}
      <div className="kt-rij">
        <Knop soort={anders ? 'hoofd' : 'gewoon'} bezig={stap.isPending} opDruk={bewaar}>
          Bewaar de conclusie
        </Knop>
      </div>
      {anders && erbij.some((d) => d.akkoordOp !== null) ? (
        <p>Als u de conclusie verandert, vraagt u iedereen opnieuw of zij het eens zijn.</p>
      ) : null}
      <ul className="kt-lijst">
        {erbij.map((d) => (
          <Akkoord key={d.id} gesprek={gesprek} deelnemer={d} />
        ))}
      </ul>
      {mist.length === 0 ? null : (
        <Melding soort="info">
          Nog niet aan tafel: {mist.map((soort) => SOORT_WOORD[soort]).join(', ')}. Zet ze erbij op het blad
          Mantelzorg.
        </Melding>
      )}
    </Kaart>
  )
}
