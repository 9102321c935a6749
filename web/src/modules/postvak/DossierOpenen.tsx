import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import type { VeldFout } from '../../api/probleem.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  DatumVeld,
  datumFout,
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  Melding,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { ContactKnop, ContactUitkomst } from './ContactCheck.tsx'
import { POSTVAK, type Contact, type Detail } from './postvak.ts'

type Body = BodyBij<'POST /signalen/{signaalId}/dossiers'>
type Geopend = AntwoordBij<'POST /signalen/{signaalId}/dossiers'>

const LABELS = {
  'persoon/voornamen': 'Voornamen',
  'persoon/tussenvoegsel': 'Tussenvoegsel',
  'persoon/achternaam': 'Achternaam',
  'persoon/geboortedatum': 'Geboortedatum',
  regievoerderId: 'Wie krijgt de regie?',
  tochNieuw: 'Waarom toch een nieuw dossier?',
}
// In the summary a question mark before the colon reads badly.
const KORT = { ...LABELS, regievoerderId: 'Regie', tochNieuw: 'Nieuw dossier' }
type Velden = Record<keyof typeof LABELS, string>

const gevuld = (tekst: string): string | undefined => (tekst.trim() === '' ? undefined : tekst.trim())

function toBody(v: Velden): Body {
  const tussenvoegsel = gevuld(v['persoon/tussenvoegsel'])
  const geboortedatum = gevuld(v['persoon/geboortedatum'])
  const tochNieuw = gevuld(v.tochNieuw)
  return {
    persoon: {
      voornamen: v['persoon/voornamen'].trim(),
      achternaam: v['persoon/achternaam'].trim(),
      ...(tussenvoegsel === undefined ? {} : { tussenvoegsel }),
      ...(geboortedatum === undefined ? {} : { geboortedatum }),
    },
    regievoerderId: Number(v.regievoerderId),
    ...(tochNieuw === undefined ? {} : { tochNieuw }),
  }
}

// The server says the same; here all of it costs no round.
function openenFouten(v: Velden, metReden: boolean): VeldFout[] {
  const leeg = (veld: keyof Velden, tekst: string) =>
    v[veld].trim() === '' ? [{ veld, code: 'leeg', tekst }] : []
  const dag = datumFout(v['persoon/geboortedatum'])
  return [
    ...leeg('persoon/voornamen', 'Vul de voornaam in.'),
    ...leeg('persoon/achternaam', 'Vul de achternaam in.'),
    ...(dag === undefined ? [] : [{ veld: 'persoon/geboortedatum', code: 'onjuist', tekst: dag }]),
    ...leeg('regievoerderId', 'Kies één persoon.'),
    ...(metReden ? leeg('tochNieuw', 'Schrijf op waarom er toch een nieuw dossier komt.') : []),
  ]
}

function useOpenen(signaal: Detail, opFout: (fout: unknown) => void, opWeg: (uit: Geopend) => void) {
  const client = useQueryClient()
  const navigeer = useNavigate()
  const sleutelBij = useSleutelBij()
  return useMutation({
    mutationFn: (body: Body) =>
      roepAan('POST /signalen/{signaalId}/dossiers', {
        params: { signaalId: signaal.id },
        body,
        ifMatch: signaal.version,
        idempotentie: sleutelBij(body),
      }),
    onError: opFout,
    onSuccess: async (uit) => {
      if (uit.zichtbaar) await navigeer({ to: dossierPad(uit.dossierId) })
      else opWeg(uit)
      await client.invalidateQueries({ queryKey: [...POSTVAK, 'lijst'] })
    },
  })
}

function Gegevens({ f, bezig, opStuur, kandidaten, metReden }: GegevensProps) {
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const fouten = openenFouten(f.waarden, metReden)
    f.zetFout(fouten)
    if (fouten.length === 0) opStuur(toBody(f.waarden))
  }
  return (
    <form className="kt-stapel kt-strak s-smal" onSubmit={stuur} noValidate>
      <Foutsamenvatting fouten={f.fouten} labels={KORT} />
      <div className="s-tweevelden">
        <Veld label={LABELS['persoon/voornamen']} verplicht maximaal={200} {...f.veld('persoon/voornamen')} />
        <Veld label={LABELS['persoon/tussenvoegsel']} maximaal={20} {...f.veld('persoon/tussenvoegsel')} />
        <Veld
          label={LABELS['persoon/achternaam']}
          verplicht
          maximaal={200}
          {...f.veld('persoon/achternaam')}
        />
        <DatumVeld label={LABELS['persoon/geboortedatum']} {...f.veld('persoon/geboortedatum')} />
      </div>
      <Keuzelijst
        label={LABELS.regievoerderId}
        hint="Precies één persoon. Geeft u de regie aan een ander, dan ziet u het dossier daarna niet meer."
        verplicht
        opties={kandidaten}
        {...f.veld('regievoerderId')}
      />
      {metReden ? (
        <Veld
          label={LABELS.tochNieuw}
          hint="Er loopt al een dossier op dit adres. Bijvoorbeeld: er woont een ander huishouden."
          verplicht
          maximaal={500}
          {...f.veld('tochNieuw')}
        />
      ) : null}
      <div>
        <Knop soort="hoofd" type="submit" bezig={bezig}>
          Open het dossier
        </Knop>
      </div>
    </form>
  )
}
type GegevensProps = {
  readonly f: ReturnType<typeof useFormulier<Velden>>
  readonly bezig: boolean
  readonly opStuur: (body: Body) => void
  readonly kandidaten: readonly { readonly waarde: string; readonly label: string }[]
  readonly metReden: boolean
}

const beginVan = (s: Detail, ik: number | undefined): Velden => ({
  'persoon/voornamen': s.voornaam ?? '',
  'persoon/tussenvoegsel': '',
  'persoon/achternaam': s.achternaam ?? '',
  'persoon/geboortedatum': s.geboortedatum ?? '',
  regievoerderId: s.mogelijkeRegievoerders.some((m) => m.id === ik) ? String(ik) : '',
  tochNieuw: '',
})

/** From signaal to dossier: look first whether there is contact (SIG-12), then add to that or open a new one. */
export function DossierOpenen({ signaal }: { readonly signaal: Detail }) {
  const ik = useSessie().wie?.id
  const f = useFormulier<Velden>(beginVan(signaal, ik))
  const [geopend, zetGeopend] = useState<Geopend | null>(null)
  const kijk = useMutation({
    mutationFn: (): Promise<Contact> =>
      roepAan('POST /signalen/{signaalId}/contactcontroles', { params: { signaalId: signaal.id } }),
    onError: f.zetFout,
  })
  const open = useOpenen(signaal, f.zetFout, zetGeopend)
  if (geopend !== null)
    return (
      <Melding soort="gelukt" live>
        Dossier <b className="kt-code">{geopend.kenmerk}</b> is geopend. {geopend.regievoerder} heeft de regie
        en gaat ermee verder.
      </Melding>
    )
  const kandidaten = signaal.mogelijkeRegievoerders.map(({ id, naam }) => ({
    waarde: String(id),
    label: id === ik ? `Ikzelf (${naam})` : naam,
  }))
  return (
    <Kaart titel="Naar een dossier" intro="Kijk eerst of wij hier al komen. Zo doen wij niets dubbel.">
      <div className="kt-stapel kt-strak">
        <ContactKnop bezig={kijk.isPending} opDruk={() => kijk.mutate()} />
        {kijk.data === undefined ? (
          <Foutsamenvatting fouten={f.fouten} labels={KORT} />
        ) : (
          <>
            <ContactUitkomst
              contact={kijk.data}
              bijDossier={(dossierId, kenmerk) => (
                <div>
                  <Knop soort="hoofd" bezig={open.isPending} opDruk={() => open.mutate({ dossierId })}>
                    Voeg toe aan dossier {kenmerk}
                  </Knop>
                </div>
              )}
            />
            <Gegevens
              f={f}
              bezig={open.isPending}
              opStuur={(body) => open.mutate(body)}
              kandidaten={kandidaten}
              metReden={kijk.data.dossiers.length > 0}
            />
          </>
        )}
      </div>
    </Kaart>
  )
}
