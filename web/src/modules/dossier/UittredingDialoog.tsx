import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import { ProbleemFout, type VeldFout } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import {
  datumFout,
  DatumVeld,
  Foutsamenvatting,
  Keuzegroep,
  Knop,
  knopKlasse,
  Melding,
  useFormulier,
  vandaag,
  Veld,
  Vinkjes,
} from '../../ui/index.ts'
import { ADRES_LABELS, adresBody, adresFouten, type AdresVelden } from './adres.ts'
import { dossierPad, dossierSleutel, lidNaam, type Lid } from './dossier.ts'

type Uitkomst = AntwoordBij<'POST /dossiers/{dossierId}/uittredingen'>
type Velden = {
  personen: readonly string[]
  op: string
  eigen: 'ja' | 'nee' | ''
  tochNieuw: string
} & { [V in keyof AdresVelden as `adres/${V}`]: string }
type UittredingProps = {
  readonly dossierId: number
  readonly leden: readonly Lid[]
  readonly opSluit: () => void
}

const LABELS: Readonly<Record<keyof Velden, string>> = {
  personen: 'Wie gaat uit dit huishouden?',
  op: 'Vanaf welke dag?',
  eigen: 'Maakt u een eigen dossier?',
  'adres/postcode': ADRES_LABELS.postcode,
  'adres/huisnummer': ADRES_LABELS.huisnummer,
  'adres/toevoeging': ADRES_LABELS.toevoeging,
  'adres/straat': ADRES_LABELS.straat,
  'adres/plaats': ADRES_LABELS.plaats,
  tochNieuw: 'Waarom is er toch een nieuw dossier nodig?',
}
const EIGEN = [
  {
    waarde: 'ja',
    label: 'Ja, met een eigen plan',
    uitleg: 'Hun doelen en taken gaan mee. U blijft regievoerder tot u de regie doorgeeft.',
  },
  { waarde: 'nee', label: 'Nee', uitleg: 'Bijvoorbeeld na een verhuizing naar een andere gemeente.' },
] as const

const adresUit = (v: Velden): AdresVelden => ({
  postcode: v['adres/postcode'],
  huisnummer: v['adres/huisnummer'],
  toevoeging: v['adres/toevoeging'],
  straat: v['adres/straat'],
  plaats: v['adres/plaats'],
})

function foutenIn(v: Velden): readonly VeldFout[] {
  const verplicht = (veld: keyof Velden, tekst: string): VeldFout[] =>
    v[veld].length === 0 ? [{ veld, code: 'verplicht', tekst }] : []
  const dag = datumFout(v.op)
  return [
    ...verplicht('personen', 'Kies ten minste één persoon.'),
    ...(dag === undefined ? verplicht('op', 'Vul een dag in.') : [{ veld: 'op', code: 'datum', tekst: dag }]),
    ...verplicht('eigen', 'Kies ja of nee.'),
    ...(v.eigen === 'ja'
      ? adresFouten(adresUit(v)).map((fout) => ({ ...fout, veld: `adres/${fout.veld}` }))
      : []),
  ]
}

const sturen = (dossierId: number, v: Velden): Promise<Uitkomst> =>
  roepAan('POST /dossiers/{dossierId}/uittredingen', {
    params: { dossierId },
    body: {
      personen: v.personen.map(Number),
      op: v.op,
      ...(v.eigen === 'ja' ? { adres: adresBody(adresUit(v)) } : {}),
      ...(v.tochNieuw.trim() === '' ? {} : { tochNieuw: v.tochNieuw.trim() }),
    },
    idempotentie: nieuweSleutel(),
  })

function Klaar({ uitkomst, opSluit }: { uitkomst: Uitkomst; opSluit: () => void }) {
  const { dossier, planOvergenomen, lopendeToewijzingen: n } = uitkomst
  return (
    <div className="kt-stapel">
      <Melding soort="gelukt" live>
        {dossier === null
          ? 'Zij horen niet meer bij dit huishouden.'
          : `Er is een eigen dossier: ${dossier.kenmerk}. ${planOvergenomen ? 'Hun doelen en taken staan daar in een nieuw plan.' : 'Er waren geen doelen om mee te nemen.'}`}
      </Melding>
      {n === 0 ? null : (
        <Melding
          soort="waarschuwing"
          kop={n === 1 ? 'Er loopt nog hulp.' : `Er lopen nog ${n} vormen van hulp.`}
        >
          Die hulp hoort nog bij dit dossier. Wijs de hulp opnieuw toe als die mee moet naar het nieuwe adres.
        </Melding>
      )}
      <div className="kt-rij">
        {dossier === null ? null : (
          <Link to={dossierPad(dossier.id)} className={knopKlasse('hoofd')}>
            Open het eigen dossier
          </Link>
        )}
        <Knop soort="stil" opDruk={opSluit}>
          Sluit
        </Knop>
      </div>
    </div>
  )
}

/** People leave the household; with an address they get a dossier with their part of the plan (PLAN-01). */
export function UittredingDialoog({ dossierId, leden, opSluit }: UittredingProps) {
  const f = useFormulier<Velden>({
    personen: [],
    op: vandaag(),
    eigen: '',
    'adres/postcode': '',
    'adres/huisnummer': '',
    'adres/toevoeging': '',
    'adres/straat': '',
    'adres/plaats': '',
    tochNieuw: '',
  })
  const vragen = useQueryClient()
  const uittreden = useMutation({
    mutationFn: () => sturen(dossierId, f.waarden),
    onError: f.zetFout,
    onSuccess: () => vragen.invalidateQueries({ queryKey: dossierSleutel(dossierId) }),
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const fouten = foutenIn(f.waarden)
    if (fouten.length > 0) f.zetFout(fouten)
    else uittreden.mutate()
  }
  const loopt =
    uittreden.error instanceof ProbleemFout && uittreden.error.probleem.code === 'contact-bestaat-al'
  return (
    <Dialoog titel="Iemand gaat uit dit huishouden" open opSluit={opSluit} breed>
      {uittreden.isSuccess ? (
        <Klaar uitkomst={uittreden.data} opSluit={opSluit} />
      ) : (
        <form className="kt-stapel" onSubmit={stuur} noValidate>
          <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
          <Vinkjes
            label={LABELS.personen}
            verplicht
            opties={leden.map((lid) => ({ waarde: String(lid.id), label: lidNaam(lid) }))}
            {...f.veld('personen')}
          />
          <DatumVeld
            label={LABELS.op}
            hint="De eerste dag dat zij ergens anders wonen"
            verplicht
            {...f.veld('op')}
          />
          <Keuzegroep label={LABELS.eigen} verplicht onderElkaar opties={EIGEN} {...f.veld('eigen')} />
          {f.waarden.eigen === 'ja' ? (
            <>
              <Veld label={LABELS['adres/postcode']} verplicht maximaal={7} {...f.veld('adres/postcode')} />
              <Veld
                label={LABELS['adres/huisnummer']}
                soort="getal"
                verplicht
                {...f.veld('adres/huisnummer')}
              />
              <Veld label={LABELS['adres/toevoeging']} maximaal={10} {...f.veld('adres/toevoeging')} />
              <Veld label={LABELS['adres/straat']} maximaal={120} {...f.veld('adres/straat')} />
              <Veld label={LABELS['adres/plaats']} maximaal={80} {...f.veld('adres/plaats')} />
            </>
          ) : null}
          {loopt ? (
            <Veld label={LABELS.tochNieuw} soort="lang" maximaal={500} {...f.veld('tochNieuw')} />
          ) : null}
          <div className="kt-rij">
            <Knop soort="hoofd" type="submit" bezig={uittreden.isPending}>
              Haal uit dit huishouden
            </Knop>
            <Knop soort="stil" opDruk={opSluit}>
              Niet doen
            </Knop>
          </div>
        </form>
      )}
    </Dialoog>
  )
}
