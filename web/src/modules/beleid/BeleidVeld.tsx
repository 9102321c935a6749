import type { BeleidVorm } from '@keukentafel/contract'
import { useState, type ReactNode } from 'react'
import { DatumVeld, foutBij, Keuzegroep, Keuzelijst, Veld, Vinkje, Vinkjes } from '../../ui/index.ts'
import { eigenId, leegVan, tekstVan, veldNaam } from './beleid.ts'
import type { BeleidVeldProps } from './beleid.ts'
import { BeleidLijst } from './BeleidLijst.tsx'

type Bij<S extends BeleidVorm['soort']> = BeleidVeldProps<Extract<BeleidVorm, { soort: S }>>

const inhoud = (w: unknown): Readonly<Record<string, unknown>> =>
  typeof w === 'object' && w !== null ? { ...w } : {}
const strings = (w: unknown): readonly string[] => (Array.isArray(w) ? (w as readonly string[]) : [])
const basis = ({ woord, pad, fouten }: BeleidVeldProps) => ({
  label: woord,
  naam: veldNaam(pad),
  fout: foutBij(fouten, veldNaam(pad)),
})

function Groep(props: Bij<'groep'>) {
  const { woord, vorm, waarde, pad } = props
  // A part that began without a name in the data gets one of its words.
  const [isNieuw] = useState(() => inhoud(waarde)['id'] === '')
  const zet: typeof props.zet = (hier, nu) => {
    props.zet(hier, nu)
    const [sleutel, dieper] = hier.slice(pad.length)
    if (!isNieuw || typeof sleutel !== 'string' || dieper !== undefined) return
    for (const [k, w] of Object.entries(eigenId(inhoud(waarde), sleutel, nu))) props.zet([...pad, k], w)
  }
  const velden = vorm.velden.map((v) => (
    <BeleidVeld
      key={v.sleutel}
      {...props}
      zet={zet}
      woord={v.woord}
      vorm={v.vorm}
      waarde={inhoud(waarde)[v.sleutel]}
      pad={[...pad, v.sleutel]}
    />
  ))
  // The outermost part, an item of a list and what is one of more kinds have a head of their own.
  return pad.length < 2 || typeof pad.at(-1) === 'number' || woord === '' ? (
    <div className="kt-stapel">{velden}</div>
  ) : (
    <fieldset className="kt-stapel s-beleid__groep">
      <legend className="kt-legend">{woord}</legend>
      {velden}
    </fieldset>
  )
}

function Uit(props: Bij<'uit'>) {
  const { woord, vorm, waarde, pad, zet } = props
  const aan = waarde !== null && waarde !== undefined
  return (
    <div className="kt-stapel kt-strak">
      <Vinkje
        label={`${woord}: staat aan`}
        naam={aan ? `${veldNaam(pad)}/aan` : veldNaam(pad)}
        waarde={aan}
        opWijzig={(nu) => zet(pad, nu ? leegVan(vorm.vorm) : null)}
      />
      {aan ? <BeleidVeld {...props} vorm={vorm.vorm} /> : null}
    </div>
  )
}

function EenVan(props: Bij<'een_van'>) {
  const { vorm, waarde, pad, zet } = props
  const nu = vorm.varianten.findIndex(
    ({ vast, vorm: v }) =>
      Object.entries(vast).every(([k, w]) => inhoud(waarde)[k] === w) &&
      v.velden.every(({ sleutel }) => sleutel in inhoud(waarde)),
  )
  const variant = vorm.varianten[nu]
  return (
    <fieldset className="kt-stapel kt-strak s-beleid__groep">
      <legend className="kt-legend">{props.woord}</legend>
      <Keuzelijst
        label="Soort"
        naam={`${veldNaam(pad)}/soort`}
        opties={vorm.varianten.map((v, i) => ({ waarde: String(i), label: v.woord.toLowerCase() }))}
        waarde={String(nu)}
        opWijzig={(keuze) => {
          const gekozen = vorm.varianten[Number(keuze)]
          if (gekozen === undefined) return
          const leeg = inhoud(leegVan(gekozen.vorm))
          // What both have stays as it was typed.
          const blijft = Object.entries(inhoud(waarde)).filter(([k]) => k in leeg)
          zet(pad, { ...gekozen.vast, ...leeg, ...Object.fromEntries(blijft) })
        }}
      />
      {variant === undefined ? null : <Groep {...props} woord="" vorm={variant.vorm} pad={[...pad]} />}
    </fieldset>
  )
}

// What is typed stays as it is while it is no number; the server names the field.
function Getal(props: Bij<'getal'>) {
  const { vorm, waarde, pad, zet } = props
  const [getypt, zetGetypt] = useState(tekstVan(waarde))
  const grenzen = [
    vorm.van === null ? '' : `vanaf ${vorm.van}`,
    vorm.tot === null ? '' : `tot en met ${vorm.tot}`,
  ]
  return (
    <Veld
      {...basis(props)}
      soort="getal"
      hint={grenzen.filter(Boolean).join(' ') || undefined}
      waarde={Number(getypt) === waarde ? getypt : tekstVan(waarde)}
      opWijzig={(tekst) => {
        zetGetypt(tekst)
        zet(pad, /^\d+$/.test(tekst) ? Number(tekst) : tekst)
      }}
    />
  )
}

function Lijst(props: Bij<'lijst'>) {
  const { vorm, waarde, pad, zet } = props
  if (vorm.item.soort === 'keuze')
    return (
      <Vinkjes
        {...basis(props)}
        opties={vorm.item.opties.map((o) => ({ waarde: String(o.waarde), label: o.woord }))}
        waarde={strings(waarde)}
        opWijzig={(nu) => zet(pad, nu)}
      />
    )
  if (vorm.item.soort === 'tekst')
    return (
      <Veld
        {...basis(props)}
        soort="lang"
        hint="Elk op een eigen regel"
        regels={Math.max(2, strings(waarde).length + 1)}
        waarde={strings(waarde).join('\n')}
        opWijzig={(tekst) => zet(pad, tekst === '' ? [] : tekst.split('\n'))}
      />
    )
  return <BeleidLijst {...props} Veld={BeleidVeld} />
}

const VELDEN: { readonly [S in BeleidVorm['soort']]: (props: Bij<S>) => ReactNode } = {
  groep: Groep,
  uit: Uit,
  een_van: EenVan,
  getal: Getal,
  lijst: Lijst,
  dag: (props) => (
    <DatumVeld {...basis(props)} waarde={tekstVan(props.waarde)} opWijzig={(w) => props.zet(props.pad, w)} />
  ),
  tekst: (props) => (
    <Veld
      {...basis(props)}
      soort={props.vorm.lang ? 'lang' : 'tekst'}
      waarde={tekstVan(props.waarde)}
      opWijzig={(w) => props.zet(props.pad, w)}
    />
  ),
  janee: (props) => (
    <Keuzegroep
      {...basis(props)}
      opties={[
        { waarde: 'ja', label: 'Ja' },
        { waarde: 'nee', label: 'Nee' },
      ]}
      waarde={props.waarde === true ? 'ja' : 'nee'}
      opWijzig={(w) => props.zet(props.pad, w === 'ja')}
    />
  ),
  keuze: (props) => (
    <Keuzelijst
      {...basis(props)}
      opties={props.vorm.opties.map((o) => ({ waarde: String(o.waarde), label: o.woord }))}
      waarde={tekstVan(props.waarde)}
      opWijzig={(w) =>
        props.zet(props.pad, props.vorm.opties.find((o) => String(o.waarde) === w)?.waarde ?? w)
      }
    />
  ),
}

/** The field for one part of the beleid, whatever it is; a group draws its own fields with this again. */
export function BeleidVeld(props: BeleidVeldProps) {
  const Teken = VELDEN[props.vorm.soort] as (props: BeleidVeldProps) => ReactNode
  return <Teken {...props} />
}
