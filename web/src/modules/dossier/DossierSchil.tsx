import { Link, useLocation } from '@tanstack/react-router'
import { MapPin, Pencil, Phone, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Gezicht, Icoon, knopKlasse, momentKort, Status, Tabs } from '../../ui/index.ts'
import { dossierPad, useDossier, type Dossier } from './dossier.ts'
import { tabsVan, useTabToetsen } from './tabs.ts'
import { WaaromZieIkDit } from './WaaromZieIkDit.tsx'
import { Waarschuwingen } from './Waarschuwingen.tsx'
import { conceptWoord, FASE_WOORD, leesbaar, postcodeTekst } from './woorden.ts'

const adresregel = ({ adres, gebied }: Dossier): string => {
  const nummer = adres.huisnummer === null ? '' : `${adres.huisnummer}${adres.toevoeging ?? ''}`
  const straat = [adres.straat ?? postcodeTekst(adres.postcode), nummer].filter(Boolean).join(' ')
  return [straat, adres.plaats, gebied].filter(Boolean).join(', ')
}

const leden = ({ leden: alle }: Dossier): string =>
  alle
    .filter((lid) => lid.lidTot === null)
    .map((lid) => (lid.leeftijd === null ? lid.voornamen : `${lid.voornamen} (${lid.leeftijd})`))
    .join(', ')

function Feiten({ dossier }: { dossier: Dossier }) {
  const telefoon = dossier.leden.find((lid) => lid.telefoon !== null)?.telefoon
  const wie = leden(dossier)
  return (
    <ul className="kt-feiten">
      <li>
        <Icoon van={MapPin} maat="klein" /> {adresregel(dossier)}
      </li>
      {wie === '' ? null : (
        <li>
          <Icoon van={Users} maat="klein" /> {wie}
        </li>
      )}
      {telefoon == null ? null : (
        <li>
          <Icoon van={Phone} maat="klein" />{' '}
          <a href={`tel:${telefoon.replaceAll(/[^+0-9]/g, '')}`}>{telefoon}</a>
        </li>
      )}
      {dossier.fase === null ? null : (
        <li>
          <Status soort="info" icoon={Pencil}>
            {FASE_WOORD[dossier.fase].woord}
          </Status>
        </li>
      )}
      <Nu dossier={dossier} />
    </ul>
  )
}

function Regievoerder({ dossier: { regievoerder, team } }: { dossier: Dossier }) {
  if (regievoerder === null) return null
  return (
    <div className="kt-regie">
      <Gezicht naam={regievoerder.naam} soort="beroepskracht" />
      <div>
        <span className="kt-klein">Regievoerder</span>
        <b>
          {regievoerder.naam}
          {regievoerder.ikZelf ? ' (u)' : ''}
        </b>
        <span className="kt-klein">
          {leesbaar(regievoerder.rol)} · {team}
        </span>
      </div>
    </div>
  )
}

function Verder({ dossier: { id, concepten } }: { dossier: Dossier }) {
  const [laatste] = concepten
  if (laatste === undefined) return null
  const { wat, pad } = conceptWoord(laatste.sleutel)
  return (
    <div className="kt-melding kt-melding--info s-verder">
      <Icoon van={Pencil} />
      <div>
        <p>
          <b>U was nog bezig:</b> {wat}, bewaard {momentKort(laatste.gewijzigdOp)}.
        </p>
        {pad === '' ? null : (
          <Link className={knopKlasse('hoofd')} to={dossierPad(id, pad)}>
            Verder met {wat}
          </Link>
        )}
      </div>
    </div>
  )
}

// What the work is now, as the werklijst says it; a household that is being helped is not hurried.
function Nu({ dossier }: { dossier: Dossier }) {
  const hier = useLocation().pathname
  if (dossier.fase === null || dossier.regievoerder?.ikZelf !== true) return null
  const { nu, pad } = FASE_WOORD[dossier.fase]
  const naar = dossierPad(dossier.id, pad)
  if (pad === '' || hier.startsWith(naar) || !tabsVan(dossier).some((tab) => tab.pad === pad)) return null
  return (
    <li>
      Nu te doen: <Link to={naar}>{nu}</Link>
    </li>
  )
}

type DossierSchilProps = { readonly dossierId: number; readonly children: ReactNode }

/**
 * The fixed head of every page of a dossier: household, regievoerder, warnings, why one sees it, and the tabs. It holds
 * the h1; a tab begins with an h2.
 */
export function DossierSchil({ dossierId, children }: DossierSchilProps) {
  const dossier = useDossier(dossierId)
  useTabToetsen(dossier)
  return (
    <>
      <title>{`Dossier ${dossier.kenmerk} | Keukentafel`}</title>
      <div className="kt-kaart s-dkop">
        <div className="kt-dossierkop">
          <div className="kt-dossierkop__namen">
            <p className="kt-klein kt-zacht">
              <Link to="/werklijst">Werklijst</Link> / Dossier{' '}
              <span className="kt-code">{dossier.kenmerk}</span>
            </p>
            <h1>{dossier.naam}</h1>
            <Feiten dossier={dossier} />
          </div>
          <Regievoerder dossier={dossier} />
        </div>
        <Waarschuwingen lijst={dossier.waarschuwingen} />
        <div className="s-dkop__vragen">
          <WaaromZieIkDit waarom={dossier.waarom} />
          <Link className="kt-linkknop" to="/spelregels" search={{ versie: dossier.beleidVersie }}>
            Wat geldt voor dit dossier?
          </Link>
        </div>
      </div>
      <Verder dossier={dossier} />
      <Tabs naam="Delen van het dossier">
        {tabsVan(dossier).map(({ pad, woord }) => (
          <Link key={pad} to={dossierPad(dossierId, pad)} activeOptions={{ exact: pad === '' }}>
            {woord}
          </Link>
        ))}
      </Tabs>
      {children}
    </>
  )
}
