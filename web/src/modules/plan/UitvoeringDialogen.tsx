import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { DatumVeld, Keuzegroep, useFormulier, Veld } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { AfspraakWeg } from './AfspraakWeg.tsx'
import { useStap } from './plan.ts'
import { AFSPRAAK, type AfspraakSoort, type Plek, type UitvoeringVraag } from './uitvoering.ts'

type Basis = { readonly plek: Plek; readonly opSluit: () => void }

const leeg = (tekst: string): string | null => (tekst.trim() === '' ? null : tekst.trim())

/** Sends, closes when it went well, and keeps the input with the faults when it did not. */
function useVerstuur({ plek, opSluit }: Basis, zetFout: (fout: unknown) => void) {
  const stap = useStap(plek.dossierId)
  return {
    bezig: stap.isPending,
    verstuur: (doe: () => Promise<unknown>) => stap.mutate(doe, { onSuccess: opSluit, onError: zetFout }),
  }
}

function ContactDialoog(props: Basis) {
  const f = useFormulier({ op: '' })
  const { bezig, verstuur } = useVerstuur(props, f.zetFout)
  return (
    <Vorm
      titel="Wanneer is er weer contact?"
      knop="Spreek dit af"
      bezig={bezig}
      fouten={f.fouten}
      opSluit={props.opSluit}
      opVerstuur={() => {
        if (f.mist({ op: 'Vul de dag van het contact in.' }, ['op'])) return
        verstuur(() =>
          roepAan('POST /dossiers/{dossierId}/plannen/{planId}/contactmomenten', {
            params: props.plek,
            body: f.waarden,
            idempotentie: nieuweSleutel(),
          }),
        )
      }}
    >
      <DatumVeld label="Dag" verplicht hint="Bijvoorbeeld 1-2-2027" {...f.veld('op')} />
    </Vorm>
  )
}

function VerslagDialoog({ contactId, ...props }: Basis & { contactId: number }) {
  const f = useFormulier({ verslag: '', volgende: '' })
  const { bezig, verstuur } = useVerstuur(props, f.zetFout)
  return (
    <Vorm
      titel="Hoe gaat het?"
      knop="Bewaar hoe het gaat"
      bezig={bezig}
      fouten={f.fouten}
      opSluit={props.opSluit}
      opVerstuur={() => {
        if (f.mist({ verslag: 'Schrijf op wat u hoorde of zag.' }, ['volgende'])) return
        verstuur(() =>
          roepAan('POST /dossiers/{dossierId}/plannen/{planId}/contactmomenten/{contactId}/verslagen', {
            params: { ...props.plek, contactId },
            body: { verslag: f.waarden.verslag.trim(), volgende: leeg(f.waarden.volgende) },
            idempotentie: nieuweSleutel(),
          }),
        )
      }}
    >
      <Veld label="Wat hoorde of zag u?" soort="lang" verplicht maximaal={2000} {...f.veld('verslag')} />
      <DatumVeld label="Volgend contact" hint="Bijvoorbeeld 1-3-2027" {...f.veld('volgende')} />
    </Vorm>
  )
}

const TEKST: Readonly<Record<AfspraakSoort, string>> = {
  wederdienst: 'Schrijf op wat de inwoner terugdoet.',
  uitvoering: 'Schrijf op wat is afgesproken.',
  verbinding_wijk: 'Schrijf op welke activiteit dit is.',
  verbinding_werk: 'Schrijf op wat helpt op weg naar werk.',
  terugval: 'Schrijf op waaraan u ziet dat het slechter gaat.',
}
const NODIG = {
  partij: 'Schrijf op met wie of voor wie dit is.',
  wanneer: 'Schrijf op wanneer dit gebeurt.',
  reactie: 'Schrijf op wat er gebeurt als u dit ziet.',
  afgesprokenOp: 'Schrijf op welke dag dit is afgesproken.',
  tot: '',
  getekendDoor: 'Schrijf op wie er namens deze partij tekende.',
}
const LEEG = {
  tekst: '',
  partij: '',
  wanneer: '',
  reactie: '',
  afgesprokenOp: '',
  tot: '',
  getekendDoor: '',
}

function AfspraakDialoog({ soorten, ...props }: Basis & { soorten: readonly AfspraakSoort[] }) {
  const f = useFormulier<typeof LEEG & { soort: AfspraakSoort | '' }>({ ...LEEG, soort: soorten[0] ?? '' })
  const { bezig, verstuur } = useVerstuur(props, f.zetFout)
  const { soort, tekst, ...rest } = f.waarden
  if (soort === '') return null
  const { vraag, velden, partij, hint } = AFSPRAAK[soort]
  // All but the last day must be there; the server would tell the first line and the rest in two rounds.
  const nodig = Object.fromEntries(velden.filter((v) => v !== 'tot').map((v) => [v, NODIG[v]]))
  // What another kind asks is not sent with this one.
  const waarde = (veld: keyof typeof rest) => (velden.includes(veld) ? leeg(rest[veld]) : null)
  const body = {
    soort,
    tekst: tekst.trim(),
    partij: waarde('partij'),
    wanneer: waarde('wanneer'),
    reactie: waarde('reactie'),
    afgesprokenOp: waarde('afgesprokenOp'),
    tot: waarde('tot'),
    getekendDoor: waarde('getekendDoor'),
  }
  return (
    <Vorm
      titel="Afspraak erbij"
      knop="Zet de afspraak in het plan"
      bezig={bezig}
      fouten={f.fouten}
      opSluit={props.opSluit}
      opVerstuur={() => {
        const dagen = (['afgesprokenOp', 'tot'] as const).filter((v) => velden.includes(v))
        if (f.mist({ tekst: TEKST[soort], ...nodig }, dagen)) return
        verstuur(() =>
          roepAan('POST /dossiers/{dossierId}/plannen/{planId}/afspraken', {
            params: props.plek,
            body,
            idempotentie: nieuweSleutel(),
          }),
        )
      }}
    >
      <Keuzegroep
        label="Wat voor afspraak?"
        onderElkaar
        opties={soorten.map((waarde) => ({ waarde, label: AFSPRAAK[waarde].kop }))}
        {...f.veld('soort')}
      />
      <Veld
        label={vraag}
        soort="lang"
        regels={2}
        verplicht
        maximaal={500}
        {...(hint && { hint })}
        {...f.veld('tekst')}
      />
      {velden.includes('partij') ? (
        <Veld label={partij ?? 'Wie?'} verplicht maximaal={200} {...f.veld('partij')} />
      ) : null}
      {velden.includes('wanneer') ? (
        <Veld label="Wanneer?" verplicht maximaal={200} {...f.veld('wanneer')} />
      ) : null}
      {velden.includes('reactie') ? (
        <Veld
          label="Wat doen wij dan?"
          soort="lang"
          regels={2}
          verplicht
          maximaal={500}
          {...f.veld('reactie')}
        />
      ) : null}
      {velden.includes('afgesprokenOp') ? (
        <div className="kt-drie-velden">
          <DatumVeld
            label="Afgesproken op"
            verplicht
            hint="Bijvoorbeeld 1-2-2027"
            {...f.veld('afgesprokenOp')}
          />
          <DatumVeld label="Geldt tot en met" hint="Bijvoorbeeld 1-3-2027" {...f.veld('tot')} />
        </div>
      ) : null}
      {velden.includes('getekendDoor') ? (
        <Veld label="Wie tekende?" verplicht maximaal={200} {...f.veld('getekendDoor')} />
      ) : null}
    </Vorm>
  )
}

function TerugvalDialoog(props: Basis) {
  const f = useFormulier({ toelichting: '' })
  const { bezig, verstuur } = useVerstuur(props, f.zetFout)
  return (
    <Vorm
      titel="Gaat het slechter?"
      knop="Meld dit aan de regievoerder"
      bezig={bezig}
      fouten={f.fouten}
      opSluit={props.opSluit}
      opVerstuur={() => {
        if (f.mist({ toelichting: 'Schrijf op wat u ziet.' })) return
        verstuur(() =>
          roepAan('POST /dossiers/{dossierId}/plannen/{planId}/terugvalsignalen', {
            params: props.plek,
            body: f.waarden,
            idempotentie: nieuweSleutel(),
          }),
        )
      }}
    >
      <Veld label="Wat ziet u?" soort="lang" verplicht maximaal={1000} {...f.veld('toelichting')} />
    </Vorm>
  )
}

function AfhandelDialoog({ terugvalId, ...props }: Basis & { terugvalId: number }) {
  const f = useFormulier({ uitkomst: '' })
  const { bezig, verstuur } = useVerstuur(props, f.zetFout)
  return (
    <Vorm
      titel="Wat is er gedaan?"
      knop="Bewaar wat er is gedaan"
      bezig={bezig}
      fouten={f.fouten}
      opSluit={props.opSluit}
      opVerstuur={() => {
        if (f.mist({ uitkomst: 'Schrijf op wat uit het gesprek kwam.' })) return
        verstuur(() =>
          roepAan('POST /dossiers/{dossierId}/plannen/{planId}/terugvalsignalen/{terugvalId}/afhandelingen', {
            params: { ...props.plek, terugvalId },
            body: f.waarden,
            idempotentie: nieuweSleutel(),
          }),
        )
      }}
    >
      <Veld
        label="Wat kwam uit het gesprek?"
        soort="lang"
        verplicht
        maximaal={1000}
        {...f.veld('uitkomst')}
      />
    </Vorm>
  )
}

type Props = Basis & { readonly vraag: UitvoeringVraag; readonly soorten: readonly AfspraakSoort[] }
/** The form that was asked for. */
export function UitvoeringDialoog({ vraag, soorten, ...basis }: Props) {
  switch (vraag.wat) {
    case 'contact':
      return <ContactDialoog {...basis} />
    case 'verslag':
      return <VerslagDialoog {...basis} contactId={vraag.contactId} />
    case 'afspraak':
      return <AfspraakDialoog {...basis} soorten={soorten} />
    case 'terugval':
      return <TerugvalDialoog {...basis} />
    case 'afhandelen':
      return <AfhandelDialoog {...basis} terugvalId={vraag.terugvalId} />
    case 'weg':
      return <AfspraakWeg {...basis} afspraak={vraag.afspraak} />
  }
}
