import { CircleAlert } from 'lucide-react'
import { useState, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react'
import { leesDatum, toonDatum, vandaag } from './datum.ts'
import { Icoon } from './Icoon.tsx'

/** The id of a field's control; the error summary links to it. `naam` is the server's `veld`. */
export const veldId = (naam: string): string => `veld-${naam}`

/** What every field has. `useFormulier(...).veld(naam)` gives naam, waarde, opWijzig and fout at once. */
export type VeldBasis = {
  readonly label: ReactNode
  readonly naam: string
  readonly hint?: ReactNode
  readonly fout?: string | undefined
  readonly verplicht?: boolean
}

export const beschrevenDoor = (id: string, hint: boolean, fout: boolean): string | undefined =>
  [hint ? `${id}-hint` : '', fout ? `${id}-fout` : ''].filter(Boolean).join(' ') || undefined

/** Hint and error, in that order, above the control. */
export function VeldTekst({ id, hint, fout }: { id: string; hint?: ReactNode; fout?: string | undefined }) {
  return (
    <>
      {hint === undefined ? null : (
        <p className="kt-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fout === undefined ? null : (
        <p className="kt-fout" id={`${id}-fout`}>
          <Icoon van={CircleAlert} />
          <span>
            <span className="kt-alleen-stem">Fout: </span>
            {fout}
          </span>
        </p>
      )}
    </>
  )
}

export const Verplicht = () => <span className="kt-zacht">(verplicht)</span>

type Soort = 'tekst' | 'lang' | 'getal' | 'email' | 'tel' | 'zoek' | 'wachtwoord'
const TYPES: Record<Exclude<Soort, 'lang'>, { type: string; inputMode?: 'decimal' }> = {
  tekst: { type: 'text' },
  // Not type=number: the wheel changes it, a comma empties it, and a screen reader calls it a spin button.
  getal: { type: 'text', inputMode: 'decimal' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  zoek: { type: 'search' },
  wachtwoord: { type: 'password' },
}

type VeldProps = VeldBasis & {
  readonly waarde: string
  readonly opWijzig: (waarde: string) => void
  readonly soort?: Soort
  /** Lines of a `lang` field. */
  readonly regels?: number
  readonly maximaal?: number | undefined
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly opVerlaat?: () => void
  /** The label is read out but not drawn (a search field with a button). */
  readonly stilLabel?: boolean
}

/** Label, hint and error around one control. */
export function Vak({ label, naam, hint, fout, verplicht = false, stilLabel = false, children }: VakProps) {
  const id = veldId(naam)
  return (
    <div className={fout === undefined ? 'kt-veld' : 'kt-veld kt-veld--fout'}>
      <label htmlFor={id} className={stilLabel ? 'kt-alleen-stem' : undefined}>
        {label} {verplicht ? <Verplicht /> : null}
      </label>
      <VeldTekst id={id} hint={hint} fout={fout} />
      {children}
    </div>
  )
}
type VakProps = VeldBasis & { readonly stilLabel?: boolean | undefined; readonly children: ReactNode }

/** The attributes that tell a control's name, error and description. */
export const bediening = ({ naam, hint, fout, verplicht = false }: VeldBasis) => ({
  id: veldId(naam),
  name: naam,
  'aria-invalid': fout === undefined ? undefined : (true as const),
  'aria-required': verplicht ? (true as const) : undefined,
  'aria-describedby': beschrevenDoor(veldId(naam), hint !== undefined, fout !== undefined),
})

/** A text field: label, hint, error, control. The value is always text; the page turns it into a number. */
export function Veld(props: VeldProps) {
  const { soort = 'tekst', opWijzig } = props
  const gemeen = {
    ...bediening(props),
    className: 'kt-invoer',
    value: props.waarde,
    onBlur: props.opVerlaat,
    maxLength: props.maximaal,
    autoComplete: props.autoComplete ?? 'off',
  }
  return (
    <Vak {...props}>
      {soort === 'lang' ? (
        <textarea {...gemeen} rows={props.regels ?? 3} onChange={(e) => opWijzig(e.currentTarget.value)} />
      ) : (
        <input {...gemeen} {...TYPES[soort]} onChange={(e) => opWijzig(e.currentTarget.value)} />
      )}
    </Vak>
  )
}

type DatumVeldProps = VeldBasis & {
  /** `jjjj-mm-dd`, empty, or what was typed as long as it is not a day. */
  readonly waarde: string
  readonly opWijzig: (waarde: string) => void
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
}

/**
 * A date, typed as people write it. Gives `jjjj-mm-dd` when the day exists and the typed text when it does not,
 * so nothing is lost and the server or `datumFout` can tell what is wrong.
 */
export function DatumVeld({ waarde, opWijzig, hint, ...rest }: DatumVeldProps) {
  // Of a day of birth an old one; of any other day the one of today.
  const dagHint = rest.naam.endsWith('geboortedatum') ? '9-4-1945' : toonDatum(vandaag())
  const [getypt, zetGetypt] = useState(waarde)
  const zelfde = (leesDatum(getypt) ?? getypt) === waarde
  const dag = leesDatum(waarde)
  const toon = zelfde && getypt !== waarde ? getypt : dag === null ? waarde : toonDatum(dag)
  const wijzig = (tekst: string) => {
    zetGetypt(tekst)
    opWijzig(leesDatum(tekst) ?? tekst)
  }
  return <Veld {...rest} hint={hint ?? `Bijvoorbeeld ${dagHint}`} waarde={toon} opWijzig={wijzig} />
}

/** The sentence for a date that does not exist; undefined when it is fine or empty. */
export const datumFout = (waarde: string): string | undefined =>
  waarde === '' || leesDatum(waarde) !== null
    ? undefined
    : 'Deze datum bestaat niet. Schrijf dag, maand en jaar, bijvoorbeeld 9-4-1945.'
