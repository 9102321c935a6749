import { roepAan } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { DEEL_WOORD } from '../dossier/woorden.ts'
import { useStap } from '../plan/plan.ts'
import {
  ANDERS,
  ANTWOORD,
  beginVelden,
  DELEN,
  speeltMee,
  toBody,
  type Bijstand,
  type Velden,
} from './bijstand.ts'

type F = ReturnType<typeof useFormulier<Velden>>
type DeelProps = { readonly f: F; readonly bijstand: Bijstand; readonly labels: Labels }

const labelsVan = (partner: string) => ({
  antwoord: 'Speelt bijstand of een participatievoorziening mee?',
  persoonId: 'Over wie gaat het?',
  'contact/consulentId': `Wie is het contact bij ${partner}?`,
  'contact/naam': 'Naam van het contact',
  'contact/bereikbaar': 'Telefoon of e-mail van het werk',
  delen: `Vindt de inwoner het goed dat u dit deelt met ${partner}?`,
  hoe: 'Hoe is dit gezegd?',
})
type Labels = ReturnType<typeof labelsVan>

// The form of the toestemming stands on the same page, with fields of the same names.
const ACHTER = '-bijstand'
const veldBij = <N extends keyof Velden>(f: F, naam: N) => ({ ...f.veld(naam), naam: `${naam}${ACHTER}` })

const opties = <T extends string>(woorden: Readonly<Record<T, string>>) =>
  (Object.keys(woorden) as T[]).map((waarde) => ({ waarde, label: woorden[waarde] }))

const HOE = { mondeling: 'Mondeling', schriftelijk: 'Op papier', online: 'Online' }

function Contact({ f, bijstand, labels }: DeelProps) {
  return (
    <>
      {bijstand.personen.length > 1 ? (
        <Keuzelijst
          label={labels.persoonId}
          verplicht
          leeg="Kies iemand"
          opties={bijstand.personen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
          {...veldBij(f, 'persoonId')}
        />
      ) : null}
      {bijstand.consulenten.length === 0 ? null : (
        <Keuzelijst
          label={labels['contact/consulentId']}
          verplicht
          opties={[
            ...bijstand.consulenten.map((c) => ({ waarde: String(c.id), label: c.naam })),
            { waarde: ANDERS, label: 'Iemand anders' },
          ]}
          {...veldBij(f, 'contact/consulentId')}
        />
      )}
      {f.waarden['contact/consulentId'] === ANDERS ? (
        <Veld
          label={labels['contact/naam']}
          hint={`Weet u de naam nog niet? Schrijf dan: team ${bijstand.partner}.`}
          maximaal={120}
          verplicht
          {...veldBij(f, 'contact/naam')}
        />
      ) : null}
      <Veld
        label={labels['contact/bereikbaar']}
        maximaal={120}
        verplicht
        {...veldBij(f, 'contact/bereikbaar')}
      />
    </>
  )
}

function Toestemming({ f, bijstand, labels }: DeelProps) {
  const { delen } = f.waarden
  const leest = bijstand.leest.map((d) => DEEL_WOORD[d].toLowerCase()).join(' en ')
  const isAnders = f.waarden['contact/consulentId'] === ANDERS
  const staat = bijstand.delen === 'gedeeld' ? 'ja' : bijstand.delen
  return (
    <>
      <Keuzegroep
        label={labels.delen}
        hint={
          isAnders
            ? 'Met een ja mag u met deze persoon overleggen. Deze persoon kan niet meelezen.'
            : `Met een ja kan deze persoon meelezen: ${leest}. De inwoner kan dit altijd stoppen.`
        }
        opties={opties(DELEN)}
        onderElkaar
        {...veldBij(f, 'delen')}
      />
      {delen === 'niet_gevraagd' ? (
        <p className="kt-hint">Zonder toestemming staat de naam alleen in dit dossier. U deelt niets.</p>
      ) : (
        <Keuzelijst
          label={labels.hoe}
          leeg={staat === delen ? 'Er is niets nieuws gezegd' : 'Kies hoe'}
          opties={opties(HOE)}
          {...veldBij(f, 'hoe')}
        />
      )}
    </>
  )
}

type Props = {
  readonly dossierId: number
  readonly bijstand: Bijstand
  readonly opKlaar: () => void
}
/** The question at the table, and with a ja the contact and the toestemming; the topic goes into the plan by itself. */
export function BijstandFormulier({ dossierId, bijstand, opKlaar }: Props) {
  const stap = useStap(dossierId)
  const f = useFormulier<Velden>(beginVelden(bijstand))
  const labels = labelsVan(bijstand.partner)
  const mee = speeltMee(f.waarden.antwoord)
  const bewaar = () => {
    const { antwoord } = f.waarden
    if (antwoord === '') {
      f.zetFout([{ veld: 'antwoord', code: 'leeg', tekst: 'Kies een antwoord.' }])
      return
    }
    stap.mutate(
      () =>
        roepAan('PUT /dossiers/{dossierId}/bijstand', {
          params: { dossierId },
          body: toBody({ ...f.waarden, antwoord }),
          ifMatch: bijstand.version,
        }),
      { onError: f.zetFout, onSuccess: opKlaar },
    )
  }
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        bewaar()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={labels} achter={ACHTER} />
      <Keuzegroep
        label={labels.antwoord}
        verplicht
        onderElkaar
        opties={opties(ANTWOORD)}
        {...veldBij(f, 'antwoord')}
      />
      {mee ? (
        <>
          <Contact f={f} bijstand={bijstand} labels={labels} />
          <Toestemming f={f} bijstand={bijstand} labels={labels} />
        </>
      ) : null}
      {!mee && bijstand.delen === 'gedeeld' && f.waarden.antwoord !== '' ? (
        <Melding soort="info">
          {bijstand.partner} leest dan niet meer mee. De naam en het onderwerp in het plan blijven staan.
        </Melding>
      ) : null}
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          Bewaar
        </Knop>
        {bijstand.antwoord === null ? null : (
          <Knop soort="stil" opDruk={opKlaar}>
            Toch niet
          </Knop>
        )}
      </div>
    </form>
  )
}
