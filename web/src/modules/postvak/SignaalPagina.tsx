import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { EyeOff, Lock } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useSessie } from '../../api/sessie.ts'
import {
  dagVoluit,
  Foutsamenvatting,
  Icoon,
  Kaart,
  Keuzelijst,
  Knop,
  Melding,
  momentVoluit,
  Paginakop,
  Paren,
  Status,
  toonDatum,
  useFormulier,
} from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { postcodeTekst } from '../dossier/woorden.ts'
import { ZorgBijSignaal } from '../zorgmelding/ZorgDeel.tsx'
import { Afspreken } from './Afspreken.tsx'
import { Collectief, Outreach } from './Bestemming.tsx'
import { DossierOpenen } from './DossierOpenen.tsx'
import { Inschatting, Pogingen } from './Opvolging.tsx'
import { signaalVraag, useWoorden, wieHetIs, type Detail } from './postvak.ts'
import { SignaalFeiten } from './SignaalKaart.tsx'
import { useSluiten } from './useSignaal.ts'

const OppakBijSignaal = lazy(async () => ({
  default: (await import('../oppakking/OppakDeel.tsx')).OppakBijSignaal,
}))
const Doelgroep = lazy(async () => ({ default: (await import('./Doelgroep.tsx')).Doelgroep }))

type Paar = readonly [string, ReactNode]
const paar = (woord: string, waarde: string | null): readonly Paar[] =>
  waarde === null || waarde === '' ? [] : [[woord, waarde]]
const telefoon = (nummer: string | null): readonly Paar[] =>
  nummer === null ? [] : [['Telefoon', <a href={`tel:${nummer.replaceAll(/[^+0-9]/g, '')}`}>{nummer}</a>]]

function Wie({ s }: { readonly s: Detail }) {
  const postcode = postcodeTekst(s.postcode)
  const adres = [s.adres, s.adres.startsWith(postcode) ? '' : postcode, s.plaats].filter(Boolean).join(', ')
  return (
    <Kaart titel="Over wie gaat het?">
      <Paren
        paren={[
          ...paar('Naam', s.naam === '' ? 'Niet bekend' : s.naam),
          ...paar('Geboren', s.geboortedatum === null ? null : toonDatum(s.geboortedatum)),
          ...paar('Adres', adres),
          ...telefoon(s.telefoon),
          ...paar('E-mail', s.email),
        ]}
      />
    </Kaart>
  )
}

const melderParen = ({ melder, ...s }: Detail): readonly Paar[] => [
  ...paar('Organisatie', s.melderOrganisatie),
  ...(melder === null
    ? []
    : [
        ...paar('Naam', melder.naam),
        ...telefoon(melder.telefoon),
        ...paar('E-mail', melder.email),
        ...paar('Relatie', melder.relatie),
        ...paar('Namens', melder.namens),
      ]),
  ...paar('Vindplaats', s.vindplaats),
  ...paar('Weet de persoon ervan?', s.grondslagBenaderen),
  ...paar('Opgeschreven door', s.aangenomenDoor),
]

function Melder({ s }: { readonly s: Detail }) {
  const woorden = useWoorden()
  return (
    <Kaart titel="Wie meldde het?">
      {s.vertrouwelijk ? (
        <p>
          <Status soort="waarschuwing" icoon={EyeOff}>
            Wil onbekend blijven voor deze persoon
          </Status>
        </p>
      ) : null}
      <Paren paren={[...paar('Melder', woorden.melder(s)), ...melderParen(s)]} />
      {s.melder === null && s.voorWie === 'ander' && s.vindplaats === null ? (
        <p className="kt-klein kt-zacht">
          <Icoon van={Lock} maat="klein" /> De melder gaf geen naam, of u mag die niet zien.
        </p>
      ) : null}
    </Kaart>
  )
}

/** An organisation picked it up, and the team puts it with a dossier (SIG-15). */
function Opgepakt({ s }: { readonly s: Detail }) {
  const { capabilities } = useSessie().gemeente
  if (!capabilities.includes('iedere_organisatie') || s.melderOrganisatie === null || s.dossier !== null)
    return null
  return (
    <Suspense>
      <OppakBijSignaal signaalId={s.id} />
    </Suspense>
  )
}

function Sluiten({ s }: { readonly s: Detail }) {
  const f = useFormulier({ reden: '' })
  const sluit = useSluiten(s, f.zetFout)
  return (
    <Kaart
      titel="Sluiten"
      intro="Een signaal gaat nooit terug als “verkeerd loket”. Wij zoeken de juiste aanpak."
    >
      <form
        className="kt-stapel kt-strak"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (f.waarden.reden === '') f.zetFout([{ veld: 'reden', code: 'leeg', tekst: 'Kies een reden.' }])
          else sluit.mutate(f.waarden.reden)
        }}
      >
        <Foutsamenvatting fouten={f.fouten} labels={{ reden: 'Waarom sluit u het?' }} />
        <Keuzelijst
          label="Waarom sluit u het?"
          opties={s.sluitredenen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          {...f.veld('reden')}
        />
        <div>
          <Knop type="submit" bezig={sluit.isPending}>
            Sluit dit signaal
          </Knop>
        </div>
      </form>
    </Kaart>
  )
}

function Afspraak({ s }: { readonly s: Detail }) {
  const [open, zetOpen] = useState(s.bezoekerId === null)
  if (open)
    return (
      <Kaart titel="Het bezoek">
        <Afspreken signaal={s} mensen={s.mogelijkeBezoekers} ruim opKlaar={() => zetOpen(false)} />
      </Kaart>
    )
  return (
    <Kaart
      titel="Het bezoek"
      acties={
        s.mag.includes('signaal.verdelen') ? (
          <Knop soort="stil" opDruk={() => zetOpen(true)}>
            Wijzig
          </Knop>
        ) : undefined
      }
    >
      <p>
        <b>
          {s.bezoeker ?? 'Nog niemand'} gaat{s.bezoekOp === null ? '' : ` op ${dagVoluit(s.bezoekOp)}`}
        </b>
      </p>
      {s.teambesluit === null ? null : <p className="kt-zacht">{s.teambesluit}</p>}
    </Kaart>
  )
}

const REDEN = (s: Detail): string => s.sluitredenen.find((r) => r.id === s.redenSluiten)?.naam ?? ''

function Stand({ s }: { readonly s: Detail }) {
  if (s.dossier !== null)
    return (
      <Melding soort="info" kop="Dit signaal hoort bij een dossier.">
        Ga verder in <Link to={dossierPad(s.dossier.id)}>dossier {s.dossier.kenmerk}</Link>.
      </Melding>
    )
  if (s.status === 'gesloten')
    return (
      <Melding soort="info" kop="Dit signaal is gesloten." live>
        Reden: {REDEN(s)}.
      </Melding>
    )
  return s.isLaat ? (
    <Melding soort="fout" kop="Te lang.">
      Dit signaal wacht {s.dagenOud} dagen en er is nog niemand gekozen om te gaan.
    </Melding>
  ) : null
}

/** One signaal: what was told, by whom, who goes; and the way to a dossier or to an end (SIG-02, SIG-04, SIG-12). */
export function SignaalPagina() {
  const { signaalId } = useParams({ strict: false })
  const s = useSuspenseQuery(signaalVraag(Number(signaalId))).data
  const magOpenen = s.mag.includes('dossier.openen')
  return (
    <>
      <Paginakop
        titel={wieHetIs(s)}
        tabTitel={`Signaal ${s.kenmerk}`}
        kruimels={
          <>
            <Link to="/postvak">Postvak</Link> / Signaal <span className="kt-code">{s.kenmerk}</span>
          </>
        }
        intro={`Ontvangen ${momentVoluit(s.ontvangenOp)}`}
      />
      <Stand s={s} />
      <div className="kt-twee s-eenSignaal">
        <Kaart titel="Wat speelt er?">
          <blockquote className="s-vraag">{s.vraag}</blockquote>
          <SignaalFeiten signaal={s} />
        </Kaart>
        <div className="kt-stapel kt-strak">
          <Wie s={s} />
          <Melder s={s} />
        </div>
        <div className="kt-stapel kt-strak">
          <ZorgBijSignaal signaal={s} />
          <Opgepakt s={s} />
          {s.dossier === null && (s.bezoekerId !== null || s.mag.includes('signaal.verdelen')) ? (
            <Afspraak key={s.version} s={s} />
          ) : null}
          <Inschatting s={s} />
          <Pogingen s={s} />
          <Outreach s={s} />
          {s.opvolging.keuzes.doelgroepen ? (
            <Suspense>
              <Doelgroep signaalId={s.id} />
            </Suspense>
          ) : null}
          {magOpenen ? <DossierOpenen signaal={s} /> : null}
          <Collectief s={s} />
          {s.mag.includes('signaal.sluiten') ? <Sluiten s={s} /> : null}
        </div>
      </div>
    </>
  )
}
