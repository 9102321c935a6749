import type { ReactNode } from 'react'
import { bediening, beschrevenDoor, Vak, VeldTekst, veldId, Verplicht, type VeldBasis } from './Veld.tsx'

export type Optie<W extends string = string> = {
  readonly waarde: W
  readonly label: ReactNode
  readonly uitleg?: ReactNode
}

const kaderKlasse = (fout: string | undefined): string =>
  fout === undefined ? 'kt-stapel kt-heel-strak' : 'kt-stapel kt-heel-strak kt-veld--fout'

type KeuzegroepProps<W extends string> = VeldBasis & {
  readonly opties: readonly Optie<W>[]
  /** Empty as long as nothing is chosen: no answer is filled in for the user. */
  readonly waarde: W | ''
  readonly opWijzig: (waarde: W) => void
  /** Below each other instead of beside each other, for long texts. */
  readonly onderElkaar?: boolean
}

/** Radio buttons in a fieldset. */
export function Keuzegroep<W extends string>(props: KeuzegroepProps<W>) {
  const { label, naam, hint, fout, verplicht = false, opties, waarde, opWijzig, onderElkaar = false } = props
  const id = veldId(naam)
  return (
    <fieldset
      className={kaderKlasse(fout)}
      aria-describedby={beschrevenDoor(id, hint !== undefined, fout !== undefined)}
    >
      <legend className="kt-legend">
        {label} {verplicht ? <Verplicht /> : null}
      </legend>
      <VeldTekst id={id} hint={hint} fout={fout} />
      <div className={onderElkaar ? 'kt-keuzelijst' : 'kt-keuzes'}>
        {opties.map((optie, i) => (
          <label className="kt-keuze" key={optie.waarde}>
            <input
              type="radio"
              name={naam}
              id={i === 0 ? id : undefined}
              checked={waarde === optie.waarde}
              aria-invalid={fout !== undefined || undefined}
              onChange={() => opWijzig(optie.waarde)}
            />
            <span>
              {optie.label}
              {optie.uitleg === undefined ? null : <small>{optie.uitleg}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type VinkjesProps<W extends string> = VeldBasis & {
  readonly opties: readonly Optie<W>[]
  readonly waarde: readonly W[]
  readonly opWijzig: (waarde: readonly W[]) => void
  readonly onderElkaar?: boolean
}

/** Check boxes in a fieldset. */
export function Vinkjes<W extends string>(props: VinkjesProps<W>) {
  const { label, naam, hint, fout, opties, waarde, opWijzig, onderElkaar = true } = props
  const id = veldId(naam)
  const wissel = (keuze: W) =>
    opWijzig(waarde.includes(keuze) ? waarde.filter((w) => w !== keuze) : [...waarde, keuze])
  return (
    <fieldset
      className={kaderKlasse(fout)}
      aria-describedby={beschrevenDoor(id, hint !== undefined, fout !== undefined)}
    >
      <legend className="kt-legend">
        {label} {props.verplicht ? <Verplicht /> : null}
      </legend>
      <VeldTekst id={id} hint={hint} fout={fout} />
      <div className={onderElkaar ? 'kt-keuzelijst' : 'kt-keuzes'}>
        {opties.map((optie, i) => (
          <label className="kt-keuze" key={optie.waarde}>
            <input
              type="checkbox"
              name={naam}
              id={i === 0 ? id : undefined}
              checked={waarde.includes(optie.waarde)}
              onChange={() => wissel(optie.waarde)}
            />
            <span>
              {optie.label}
              {optie.uitleg === undefined ? null : <small>{optie.uitleg}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type VinkjeProps = {
  readonly label: ReactNode
  readonly naam: string
  readonly waarde: boolean
  readonly opWijzig: (waarde: boolean) => void
  readonly fout?: string | undefined
  readonly hint?: ReactNode
}

/** One check box. */
export function Vinkje({ label, naam, waarde, opWijzig, fout, hint }: VinkjeProps) {
  const id = veldId(naam)
  return (
    <div className={fout === undefined ? 'kt-veld' : 'kt-veld kt-veld--fout'}>
      <VeldTekst id={id} fout={fout} />
      <label className="kt-keuze">
        <input
          type="checkbox"
          id={id}
          name={naam}
          checked={waarde}
          aria-describedby={beschrevenDoor(id, hint !== undefined, fout !== undefined)}
          onChange={(e) => opWijzig(e.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p className="kt-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type KeuzelijstProps<W extends string> = VeldBasis & {
  readonly opties: readonly { readonly waarde: W; readonly label: string }[]
  readonly waarde: W | ''
  readonly opWijzig: (waarde: W | '') => void
  /** The first line, when nothing is chosen. */
  readonly leeg?: string
  readonly stilLabel?: boolean
}

/** A select, for more than about seven choices. */
export function Keuzelijst<W extends string>(props: KeuzelijstProps<W>) {
  const { opties, waarde, opWijzig, leeg = 'Kies' } = props
  return (
    <Vak {...props}>
      <select
        {...bediening(props)}
        className="kt-invoer"
        value={waarde}
        onChange={(e) => opWijzig(e.currentTarget.value as W | '')}
      >
        <option value="">{leeg}</option>
        {opties.map((optie) => (
          <option key={optie.waarde} value={optie.waarde}>
            {optie.label}
          </option>
        ))}
      </select>
    </Vak>
  )
}
