import { Building, DoorClosed, Phone, UserCheck } from 'lucide-react'
import { dagVoluit, Icoon, Kaart, Melding, Persoon, Status } from '../../ui/index.ts'
import { telLink } from '../../ui/SchilPubliek.tsx'
import { klok, type Dienstdoende, type KamerNu } from './kamer.ts'

export function Bel({ telefoon, wie }: { readonly telefoon: string; readonly wie: string }) {
  return (
    <a className="kt-rij kt-strak s-kamer__bel" href={telLink(telefoon)}>
      <Icoon van={Phone} maat="klein" />
      <span>
        <span className="kt-alleen-stem">Bel {wie}: </span>
        {telefoon}
      </span>
    </a>
  )
}

/** Nobody is here or on call: red, with words and an icon, and whom to ring. Said once, when it begins. */
export function Gat({ kamer }: { readonly kamer: Pick<KamerNu, 'naam' | 'tot' | 'achterwacht'> }) {
  const { naam, tot, achterwacht } = kamer
  return (
    <div role="alert">
      <Melding
        soort="fout"
        kop="Nu is er geen beroepskracht."
        acties={<Bel telefoon={achterwacht.telefoon} wie={achterwacht.naam} />}
      >
        {tot === null ? '' : `Tot ${klok(tot)} uur is `}
        {tot === null ? 'Niemand is' : 'niemand'} in {naam} aanwezig of bereikbaar. Wilt u iemand laten
        meedenken? Bel de achterwacht: {achterwacht.naam}.
      </Melding>
    </div>
  )
}

const waar = ({ soort, tot }: Dienstdoende): string =>
  `${soort === 'aanwezig' ? 'in de kamer' : 'bereikbaar'} tot ${klok(tot)} uur`
const later = ({ naam, soort, van, tot }: Dienstdoende): string =>
  `${naam}, ${soort === 'aanwezig' ? 'in de kamer' : 'bereikbaar'} van ${klok(van)} tot ${klok(tot)} uur`

function Stand({ stand, nu, opent }: KamerNu) {
  if (stand === 'dicht')
    return (
      <Status icoon={DoorClosed}>
        {opent === null
          ? 'Dicht. Er staat geen opening op het rooster.'
          : `Dicht. Open ${dagVoluit(opent.dag)} om ${klok(opent.van)} uur.`}
      </Status>
    )
  if (stand === 'leeg') return null
  return nu.some((d) => d.soort === 'aanwezig') ? (
    <Status soort="gelukt" icoon={UserCheck}>
      Er is een beroepskracht in de kamer
    </Status>
  ) : (
    <Status soort="info" icoon={Phone}>
      Niemand in de kamer, wel bereikbaar
    </Status>
  )
}

/** One kamer: who is there now and until when, who comes later today, and whom to ring (TRI-12). */
export function KamerBeeld({ kamer }: { readonly kamer: KamerNu }) {
  const { naam, gebied, stand, nu, straks, achterwacht } = kamer
  return (
    <Kaart titel={naam} intro={gebied}>
      <div className="kt-stapel kt-strak">
        {stand === 'leeg' ? (
          <Gat kamer={kamer} />
        ) : (
          <div>
            <Stand {...kamer} />
          </div>
        )}
        {nu.length === 0 ? null : (
          <ul className="kt-stapel kt-strak" aria-label="Nu">
            {nu.map((d) => (
              <Persoon
                key={`${d.naam}-${d.van}-${d.soort}`}
                als="li"
                naam={d.naam}
                soort="beroepskracht"
                bijschrift={
                  <>
                    {waar(d)} {d.telefoon === null ? null : <Bel telefoon={d.telefoon} wie={d.naam} />}
                  </>
                }
              />
            ))}
          </ul>
        )}
        {straks.length === 0 ? null : (
          <div>
            <h3>Straks</h3>
            <ul className="kt-lijst">
              {straks.map((d) => (
                <li key={`${d.naam}-${d.van}-${d.soort}`}>{later(d)}</li>
              ))}
            </ul>
          </div>
        )}
        {stand === 'leeg' ? null : (
          <p className="kt-klein kt-zacht">
            <Icoon van={Building} maat="klein" /> Achterwacht: {achterwacht.naam},{' '}
            <a className="kt-nowrap" href={telLink(achterwacht.telefoon)}>
              {achterwacht.telefoon}
            </a>
          </p>
        )}
      </div>
    </Kaart>
  )
}
