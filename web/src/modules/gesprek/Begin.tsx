import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import {
  foutBij,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  momentKort,
  Status,
  Veld,
  Vinkje,
  Vinkjes,
} from '../../ui/index.ts'
import { gesprekPad, useStap, type Gesprek } from './gesprek.ts'
import type { Verslag } from './useVerslag.ts'

type Props = { readonly gesprek: Gesprek; readonly verslag: Verslag }

function Meelezer({ gesprek }: { readonly gesprek: Gesprek }) {
  const stap = useStap(gesprek.dossierId)
  const [gekozen, zetGekozen] = useState('')
  const { accounts } = gesprek.clientondersteuning
  const aanTafel = gesprek.deelnemers.filter((d) => d.soort === 'clientondersteuner')
  const voegToe = () => {
    const account = accounts.find((a) => String(a.id) === gekozen)
    if (account === undefined) return
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/deelnemers', {
        params: { dossierId: gesprek.dossierId, gesprekId: gesprek.id },
        body: { soort: 'clientondersteuner', naam: account.naam, uitgenodigd: true, houderId: account.id },
      }),
    )
  }
  if (aanTafel.length > 0)
    return (
      <p>
        {aanTafel.map((d) => d.naam).join(', ')} denkt mee
        {aanTafel.some((d) => d.leestMee) ? ' en mag alleen dit gesprek lezen.' : '.'}
      </p>
    )
  if (accounts.length === 0) return <p>Spreek af wie de cliëntondersteuner vraagt om mee te doen.</p>
  return (
    <div className="kt-veldmetknop">
      <Keuzelijst
        label="Wie denkt mee?"
        naam="meelezer"
        opties={accounts.map((a) => ({ waarde: String(a.id), label: a.naam }))}
        waarde={gekozen}
        opWijzig={zetGekozen}
      />
      <Knop bezig={stap.isPending} opDruk={voegToe} reden={gekozen === '' ? 'Kies eerst iemand.' : undefined}>
        Vraag erbij
      </Knop>
    </div>
  )
}

/** The offer of an independent cliëntondersteuner, before the talk begins (KTG-15). */
function Clientondersteuning({ gesprek }: { readonly gesprek: Gesprek }) {
  const stap = useStap(gesprek.dossierId)
  const { aangebodenOp } = gesprek.clientondersteuning
  const [gewenst, zetGewenst] = useState(gesprek.clientondersteuning.gewenst)
  const zeg = (wil: boolean) => {
    zetGewenst(wil)
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/gesprekken/{gesprekId}/clientondersteuningaanbiedingen', {
        params: { dossierId: gesprek.dossierId, gesprekId: gesprek.id },
        body: { gewenst: wil },
      }),
    )
  }
  return (
    <Kaart
      titel="Iemand die met u meedenkt?"
      intro="Een onafhankelijke cliëntondersteuner is gratis en mag bij dit gesprek zijn."
      acties={
        aangebodenOp === null ? undefined : (
          <Status soort="gelukt" icoon={CircleCheck}>
            Verteld {momentKort(aangebodenOp)}
          </Status>
        )
      }
    >
      <Keuzegroep
        label="Wilt u dat?"
        naam="clientondersteuning"
        opties={[
          { waarde: 'ja', label: 'Ja, graag' },
          { waarde: 'nee', label: 'Nu niet' },
        ]}
        waarde={gewenst === null ? '' : gewenst ? 'ja' : 'nee'}
        opWijzig={(keuze) => zeg(keuze === 'ja')}
        fout={foutenUit(stap.error)[0]?.tekst}
      />
      {gewenst === true ? <Meelezer gesprek={gesprek} /> : null}
    </Kaart>
  )
}

/** Why the team asked for this second visit; it is about the same vraag as the first, which can be read (KTG-11). */
function TweedeBezoek({ gesprek }: { readonly gesprek: Gesprek }) {
  return (
    <Melding soort="info" kop={`Het team vraagt: ${gesprek.teamvraag ?? ''}`}>
      Dit is een tweede bezoek over dezelfde vraag.{' '}
      <Link to={gesprekPad(gesprek.dossierId, gesprek.vervolgOp ?? 0)}>Lees het eerste verslag</Link>
    </Melding>
  )
}

/** The question behind the question: another one, or the first confirmed as that (KTG-04). */
function VraagErachter({ gesprek, verslag }: Props) {
  const { waarden, zet, fouten } = verslag
  return (
    <>
      {waarden.vraagIsAchterliggend ? null : (
        <Veld
          label="Wat zit er achter deze vraag?"
          naam="achterliggendeVraag"
          soort="lang"
          regels={2}
          maximaal={4000}
          hint={`Vraag door: waardoor komt het?${gesprek.achterliggendVerplicht ? ' Nodig voor een plan.' : ''}`}
          waarde={waarden.achterliggendeVraag}
          opWijzig={(achterliggendeVraag) => zet({ achterliggendeVraag })}
          fout={foutBij(fouten, 'achterliggendeVraag')}
        />
      )}
      <Vinkje
        label="Er zit niets anders achter: dit is de vraag"
        naam="vraagIsAchterliggend"
        waarde={waarden.vraagIsAchterliggend}
        opWijzig={(ja) =>
          zet(ja ? { vraagIsAchterliggend: true, achterliggendeVraag: '' } : { vraagIsAchterliggend: false })
        }
      />
    </>
  )
}

/** The first sheet: the vraag in the own words, what to talk about, and the offer of help with talking. */
export function Begin({ gesprek, verslag }: Props) {
  const { waarden, zet, fouten } = verslag
  const alle = gesprek.formulier.map((g) => g.id)
  return (
    <>
      <Kaart
        titel="De vraag, in de eigen woorden"
        intro="Dit weten wij al. Klopt het nog? Pas het samen aan."
      >
        {gesprek.vervolgOp === null ? null : <TweedeBezoek gesprek={gesprek} />}
        <Veld
          label="Wat is de vraag?"
          stilLabel
          naam="vraag"
          soort="lang"
          regels={3}
          maximaal={4000}
          waarde={waarden.vraag}
          opWijzig={(vraag) => zet({ vraag })}
          fout={foutBij(fouten, 'vraag')}
        />
        <VraagErachter gesprek={gesprek} verslag={verslag} />
      </Kaart>
      <Clientondersteuning gesprek={gesprek} />
      <Kaart
        titel="Waar praten we over?"
        intro="Kies samen. U kunt later altijd iets erbij kiezen of weglaten."
        acties={
          waarden.leefgebieden.length === alle.length ? undefined : (
            <Knop soort="stil" opDruk={() => zet({ leefgebieden: alle })}>
              Kies alles
            </Knop>
          )
        }
      >
        <Vinkjes
          label="Onderwerpen"
          naam="leefgebieden"
          onderElkaar={false}
          opties={gesprek.formulier.map((g) => ({ waarde: g.id, label: g.naam }))}
          waarde={waarden.leefgebieden}
          opWijzig={(keuze) => zet({ leefgebieden: alle.filter((id) => keuze.includes(id)) })}
        />
        {waarden.leefgebieden.length === 0 ? (
          <Melding soort="info">Kies ten minste één onderwerp. Dan kunt u verder.</Melding>
        ) : null}
      </Kaart>
    </>
  )
}
