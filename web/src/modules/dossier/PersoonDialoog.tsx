import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { ProbleemFout } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { DatumVeld, Foutsamenvatting, Keuzelijst, Knop, Melding, useFormulier, Veld } from '../../ui/index.ts'
import { dossierSleutel, type Lid } from './dossier.ts'
import { PERSOON_LABELS as LABELS, persoonBewaren, persoonFouten, persoonVelden } from './persoon.ts'
import { RELATIE_WOORD } from './woorden.ts'

type PersoonDialoogProps = {
  readonly dossierId: number
  /** Null for somebody new. */
  readonly lid: Lid | null
  readonly opSluit: () => void
}

const RELATIES = Object.entries(RELATIE_WOORD).map(([waarde, label]) => ({ waarde, label }))

/** Adds a member or changes one; errors of the server stand at their field and nothing typed is lost. */
export function PersoonDialoog({ dossierId, lid, opSluit }: PersoonDialoogProps) {
  const f = useFormulier(persoonVelden(lid))
  const vragen = useQueryClient()
  const bewaar = useMutation({
    mutationFn: () => persoonBewaren(dossierId, lid, f.waarden),
    onError: f.zetFout,
    onSuccess: async () => {
      await vragen.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
      opSluit()
    },
  })
  const verouderd = bewaar.error instanceof ProbleemFout && bewaar.error.status === 412
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const fouten = persoonFouten(f.waarden)
    if (fouten.length > 0) f.zetFout(fouten)
    else bewaar.mutate()
  }
  return (
    <Dialoog titel={lid === null ? 'Persoon toevoegen' : 'Gegevens wijzigen'} open opSluit={opSluit} breed>
      <form className="kt-stapel" onSubmit={stuur} noValidate>
        {verouderd ? (
          <Melding soort="waarschuwing" live>
            Iemand anders wijzigde deze gegevens intussen. Sluit dit venster en bekijk ze eerst.
          </Melding>
        ) : (
          <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        )}
        <Veld label={LABELS.voornamen} verplicht maximaal={80} {...f.veld('voornamen')} />
        <Veld label={LABELS.tussenvoegsel} maximaal={20} {...f.veld('tussenvoegsel')} />
        <Veld label={LABELS.achternaam} verplicht maximaal={120} {...f.veld('achternaam')} />
        <Veld label={LABELS.geboortenaam} maximaal={120} {...f.veld('geboortenaam')} />
        <DatumVeld label={LABELS.geboortedatum} {...f.veld('geboortedatum')} />
        <Veld label={LABELS.bsn} hint="9 cijfers" maximaal={20} {...f.veld('bsn')} />
        <Keuzelijst label={LABELS.relatie} verplicht leeg="Kies" opties={RELATIES} {...f.veld('relatie')} />
        <Veld label={LABELS.telefoon} soort="tel" maximaal={30} {...f.veld('telefoon')} />
        <Veld label={LABELS.email} soort="email" maximaal={200} {...f.veld('email')} />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={bewaar.isPending}>
            Bewaar deze persoon
          </Knop>
          <Knop soort="stil" opDruk={opSluit}>
            Niet bewaren
          </Knop>
        </div>
      </form>
    </Dialoog>
  )
}
