import { useEffect, useRef } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { Foutsamenvatting, Keuzegroep, Knop, useFormulier, Veld } from '../../ui/index.ts'
import { SOORT_WOORD, toInvoer, useStap, type Invoer, type Persoon } from './netwerk.ts'
import type { Plek } from './plaatsing.ts'

type Waarden = Omit<Invoer, 'wilHelpen'> & { wilHelpen: 'ja' | 'nee' | 'niet_gevraagd' }
const LABELS = {
  soort: 'Wie is dit?',
  naam: 'Naam',
  relatie: 'Wat is diegene van het huishouden?',
  bijdrage: 'Wat kan diegene doen?',
  wilHelpen: 'Wil diegene helpen?',
} as const

const SOORTEN = (['naaste', 'professional', 'open'] as const).map((waarde) => ({
  waarde,
  label: SOORT_WOORD[waarde],
}))
const begin = (persoon: Persoon | null, plek: Plek): Waarden => {
  if (persoon === null)
    return { soort: 'naaste', naam: '', relatie: '', bijdrage: '', wilHelpen: 'niet_gevraagd', ...plek }
  const { wilHelpen, ...rest } = toInvoer(persoon)
  return { ...rest, wilHelpen: wilHelpen === null ? 'niet_gevraagd' : wilHelpen ? 'ja' : 'nee' }
}
const toBody = (w: Waarden, plek: Plek): Invoer => ({
  ...w,
  ...plek,
  naam: w.naam.trim(),
  wilHelpen: w.soort === 'open' || w.wilHelpen === 'niet_gevraagd' ? null : w.wilHelpen === 'ja',
})

type Props = {
  readonly dossierId: number
  readonly persoon: Persoon | null
  readonly plek: Plek
  readonly opKlaar: () => void
}

/** Who somebody is, what they could do, and whether they are willing. */
export function PersoonFormulier({ dossierId, persoon, plek, opKlaar }: Props) {
  const f = useFormulier<Waarden>(begin(persoon, plek))
  const stap = useStap(dossierId)
  const stuur = () => {
    if (f.waarden.naam.trim() === '') {
      f.zetFout([{ veld: 'naam', code: 'leeg', tekst: 'Schrijf op wie dit is.' }])
      return
    }
    f.zetFout(null)
    const body = toBody(f.waarden, plek)
    const doe = () =>
      persoon === null
        ? roepAan('POST /dossiers/{dossierId}/netwerk/personen', {
            params: { dossierId },
            body,
            idempotentie: nieuweSleutel(),
          })
        : roepAan('PUT /dossiers/{dossierId}/netwerk/personen/{persoonId}', {
            params: { dossierId, persoonId: persoon.id },
            body,
            ifMatch: persoon.version,
          })
    stap.mutate(doe, { onSuccess: opKlaar, onError: f.zetFout })
  }
  const isOpen = f.waarden.soort === 'open'
  const vak = useRef<HTMLFormElement>(null)
  // Chosen in the drawing, which may be far above: bring the form to who chose.
  useEffect(() => {
    vak.current?.querySelector('input')?.focus()
  }, [])
  return (
    <form
      ref={vak}
      aria-label={persoon === null ? 'Nog iemand erbij' : `Wijzig ${persoon.naam}`}
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        stuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
      <Keuzegroep label={LABELS.soort} opties={SOORTEN} onderElkaar {...f.veld('soort')} />
      <Veld
        label={isOpen ? 'Wie zou hier kunnen zitten?' : LABELS.naam}
        hint={isOpen ? 'Bijvoorbeeld: iemand om mee te wandelen' : undefined}
        verplicht
        maximaal={120}
        {...f.veld('naam')}
      />
      <Veld
        label={LABELS.relatie}
        hint="Bijvoorbeeld zus of buurvrouw"
        maximaal={80}
        {...f.veld('relatie')}
      />
      <Veld label={LABELS.bijdrage} soort="lang" regels={2} maximaal={500} {...f.veld('bijdrage')} />
      {isOpen ? null : (
        <Keuzegroep
          label={LABELS.wilHelpen}
          opties={[
            { waarde: 'ja', label: 'Ja' },
            { waarde: 'nee', label: 'Nee' },
            { waarde: 'niet_gevraagd', label: 'Nog niet gevraagd' },
          ]}
          {...f.veld('wilHelpen')}
        />
      )}
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
          {persoon === null ? 'Zet op de kaart' : 'Bewaar'}
        </Knop>
        <Knop soort="stil" opDruk={opKlaar}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}
