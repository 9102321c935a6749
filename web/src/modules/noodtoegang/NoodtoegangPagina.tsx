import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { isVers, useSessie, versAdres } from '../../api/sessie.ts'
import {
  DatumVeld,
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Knop,
  knopKlasse,
  Melding,
  Paginakop,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import type { Aanvraag } from './noodtoegang.ts'

const LABELS = {
  manier: 'Wat weet u?',
  kenmerk: 'Kenmerk van het dossier',
  bsn: 'BSN',
  geboortedatum: 'Geboortedatum',
  reden: 'Waarom kan dit niet wachten?',
}
const MANIEREN = [
  { waarde: 'kenmerk', label: 'Het kenmerk van het dossier' },
  { waarde: 'persoon', label: 'Het BSN en de geboortedatum van iemand uit het huishouden' },
] as const
type Velden = {
  manier: 'kenmerk' | 'persoon' | ''
  kenmerk: string
  bsn: string
  geboortedatum: string
  reden: string
}

const body = ({ manier, kenmerk, bsn, geboortedatum, reden }: Velden): Aanvraag =>
  manier === 'persoon' ? { bsn, geboortedatum, reden } : { kenmerk, reden }

// Asked before anything is typed.
function EerstInloggen() {
  return (
    <Kaart>
      <Melding
        soort="info"
        kop="Log eerst opnieuw in."
        acties={
          <a className={knopKlasse('hoofd')} href={versAdres('/noodtoegang')}>
            Log opnieuw in
          </a>
        }
      >
        Voor noodtoegang willen wij zeker weten dat u het bent. Daarna komt u hier terug.
      </Melding>
    </Kaart>
  )
}

/** Short access in an emergency (PRI-03): one dossier that is named exactly, and why it cannot wait. */
export function NoodtoegangPagina() {
  const router = useRouter()
  const { wie } = useSessie()
  const [sleutel] = useState(nieuweSleutel)
  const f = useFormulier<Velden>({ manier: 'kenmerk', kenmerk: '', bsn: '', geboortedatum: '', reden: '' })
  const neem = useMutation({
    mutationFn: () => roepAan('POST /noodtoegangen', { body: body(f.waarden), idempotentie: sleutel }),
    onError: f.zetFout,
    onSuccess: ({ dossierId }) => router.navigate({ href: dossierPad(dossierId) }),
  })
  return (
    <>
      <Paginakop
        titel="Noodtoegang vragen"
        intro="Alleen als er haast is en u in dit dossier geen taak hebt. U leest dan hooguit 24 uur mee."
      />
      {isVers(wie) ? (
        <Kaart>
          <form
            className="kt-stapel s-smal"
            noValidate
            onSubmit={(e) => {
              e.preventDefault()
              f.zetFout([])
              neem.mutate()
            }}
          >
            <Melding soort="waarschuwing" kop="Anderen zien dit.">
              De functioneel beheerder krijgt meteen bericht, met uw reden. De inwoner ziet dat u keek.
            </Melding>
            <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
            <Keuzegroep label={LABELS.manier} verplicht onderElkaar opties={MANIEREN} {...f.veld('manier')} />
            {f.waarden.manier === 'persoon' ? (
              <>
                <Veld label={LABELS.bsn} verplicht autoComplete="off" {...f.veld('bsn')} />
                <DatumVeld label={LABELS.geboortedatum} verplicht {...f.veld('geboortedatum')} />
              </>
            ) : (
              <Veld
                label={LABELS.kenmerk}
                verplicht
                hint="Bijvoorbeeld 2026-000123"
                autoComplete="off"
                {...f.veld('kenmerk')}
              />
            )}
            <Veld
              label={LABELS.reden}
              soort="lang"
              verplicht
              maximaal={500}
              hint="Minstens 20 tekens. Schrijf geen namen op."
              {...f.veld('reden')}
            />
            <div className="kt-rij">
              <Knop soort="hoofd" type="submit" bezig={neem.isPending}>
                Open het dossier met spoed
              </Knop>
            </div>
          </form>
        </Kaart>
      ) : (
        <EerstInloggen />
      )}
    </>
  )
}
