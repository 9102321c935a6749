import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { roepAan } from '../../api/client.ts'
import { ProbleemFout } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { Foutsamenvatting, Knop, Melding, useFormulier, Veld } from '../../ui/index.ts'
import { ADRES_LABELS, adresBody, adresFouten, adresVelden } from './adres.ts'
import { dossierSleutel, type Dossier } from './dossier.ts'

/** Fills in or changes the address of the household; says when another team works there. */
export function AdresDialoog({ dossier, opSluit }: { dossier: Dossier; opSluit: () => void }) {
  const f = useFormulier(adresVelden(dossier.adres))
  const vragen = useQueryClient()
  const bewaar = useMutation({
    mutationFn: () =>
      roepAan('PUT /dossiers/{dossierId}/adres', {
        params: { dossierId: dossier.id },
        body: adresBody(f.waarden),
        ifMatch: dossier.version,
      }),
    onError: f.zetFout,
    onSuccess: async ({ andereWijk }) => {
      await vragen.invalidateQueries({ queryKey: dossierSleutel(dossier.id) })
      if (andereWijk === null) opSluit()
    },
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const fouten = adresFouten(f.waarden)
    if (fouten.length > 0) f.zetFout(fouten)
    else bewaar.mutate()
  }
  const verouderd = bewaar.error instanceof ProbleemFout && bewaar.error.status === 412
  return (
    <Dialoog titel="Adres van het huishouden" open opSluit={opSluit}>
      {bewaar.isSuccess ? (
        <div className="kt-stapel">
          <Melding soort="gelukt" live kop="Het adres is bewaard.">
            Dit adres ligt in een andere wijk: {bewaar.data.andereWijk}. Het dossier blijft bij u. Gaat het
            team daar verder? Geef dan de regie door.
          </Melding>
          <div className="kt-rij">
            <Knop soort="hoofd" opDruk={opSluit}>
              Sluit
            </Knop>
          </div>
        </div>
      ) : (
        <form className="kt-stapel" onSubmit={stuur} noValidate>
          {verouderd ? (
            <Melding soort="waarschuwing" live>
              Iemand anders wijzigde dit dossier intussen. Sluit dit venster en bekijk het eerst.
            </Melding>
          ) : (
            <Foutsamenvatting fouten={f.fouten} labels={ADRES_LABELS} />
          )}
          <Veld label={ADRES_LABELS.postcode} verplicht maximaal={7} {...f.veld('postcode')} />
          <Veld label={ADRES_LABELS.huisnummer} soort="getal" verplicht {...f.veld('huisnummer')} />
          <Veld label={ADRES_LABELS.toevoeging} maximaal={10} {...f.veld('toevoeging')} />
          <Veld label={ADRES_LABELS.straat} maximaal={120} {...f.veld('straat')} />
          <Veld label={ADRES_LABELS.plaats} maximaal={80} {...f.veld('plaats')} />
          <div className="kt-rij">
            <Knop soort="hoofd" type="submit" bezig={bewaar.isPending}>
              Bewaar het adres
            </Knop>
            <Knop soort="stil" opDruk={opSluit}>
              Niet bewaren
            </Knop>
          </div>
        </form>
      )}
    </Dialoog>
  )
}
