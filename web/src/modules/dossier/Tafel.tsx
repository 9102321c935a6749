import type { ReactNode } from 'react'
import { Kaart, Persoon, type PersoonSoort } from '../../ui/index.ts'
import { gezichtVan, type Inzet, type Plan } from '../plan/plan.ts'
import { lidNaam, type Dossier } from './dossier.ts'
import { leesbaar, RELATIE_WOORD } from './woorden.ts'

type Gast = { readonly naam: string; readonly soort: PersoonSoort; readonly wat: readonly string[] }

const wat = (inzet: Inzet): string =>
  inzet.status === 'geweigerd'
    ? `zei nee tegen: ${inzet.omschrijving}`
    : `${inzet.omschrijving}${inzet.status === 'gevraagd' ? ' (nog geen antwoord)' : ''}`

/** Who does what, one chair for each name; a stopped task has left the table. */
function gasten(inzetten: readonly Inzet[]): readonly Gast[] {
  const perNaam = Map.groupBy(
    inzetten.filter((i) => i.status !== 'gestopt' && i.uitvoerderType !== 'zelf'),
    (i) => `${i.uitvoerderNaam}|${gezichtVan(i)}`,
  )
  return [...perNaam.values()].flatMap((groep) => {
    const [eerste] = groep
    return eerste === undefined
      ? []
      : [{ naam: eerste.uitvoerderNaam, soort: gezichtVan(eerste), wat: groep.map(wat) }]
  })
}

const isVak = ({ soort }: Gast): boolean => soort === 'beroepskracht' || soort === 'leeg-beroepskracht'

function Kant({ kop, leeg, children }: { kop: string; leeg: string; children: readonly ReactNode[] }) {
  return (
    <div>
      <h3 className="kt-klein kt-zacht">{kop}</h3>
      {children.length === 0 ? (
        <p className="kt-klein kt-zacht">{leeg}</p>
      ) : (
        <ul className="kt-stapel kt-strak">{children}</ul>
      )}
    </div>
  )
}

const stoel = (gast: Gast) => (
  <Persoon
    key={`${gast.naam} ${gast.soort}`}
    als="li"
    naam={gast.naam}
    soort={gast.soort}
    bijschrift={gast.wat.join(', ')}
  />
)

/** The people at the table: the household, those around it, and the professionals with the regievoerder first. */
export function Tafel({ dossier, plan }: { readonly dossier: Dossier; readonly plan: Plan | null }) {
  const { regievoerder, leden } = dossier
  const alle = gasten(plan?.inzetten ?? [])
  const regie: readonly Gast[] =
    regievoerder === null
      ? []
      : [
          {
            naam: regievoerder.naam,
            soort: 'beroepskracht',
            wat: [`regievoerder, ${leesbaar(regievoerder.rol)}`],
          },
        ]
  return (
    <Kaart
      titel="Wie zit er aan tafel"
      acties={
        <p className="kt-klein kt-zacht s-sleutel">
          <span>
            <span className="kt-gezicht kt-gezicht--zelf s-mini" aria-hidden="true" /> huishouden
          </span>
          <span>
            <span className="kt-gezicht s-mini" aria-hidden="true" /> naaste
          </span>
          <span>
            <span className="kt-gezicht kt-gezicht--vak s-mini" aria-hidden="true" /> beroepskracht
          </span>
        </p>
      }
    >
      <div className="s-tafel">
        <Kant kop="Het huishouden" leeg="U ziet hier geen personen.">
          {leden
            .filter((lid) => lid.lidTot === null)
            .map((lid) => (
              <Persoon
                key={lid.id}
                als="li"
                naam={lidNaam(lid)}
                soort="huishouden"
                bijschrift={[lid.leeftijd, RELATIE_WOORD[lid.relatie]]
                  .filter((deel) => deel != null)
                  .join(' · ')}
              />
            ))}
        </Kant>
        <Kant
          kop="Eromheen"
          leeg={
            dossier.delen.includes('plan')
              ? 'In het plan helpt nog niemand uit de omgeving.'
              : 'Dit staat in het plan. Dat deel ziet u niet.'
          }
        >
          {alle.filter((gast) => !isVak(gast)).map(stoel)}
        </Kant>
        <Kant kop="Beroepskrachten" leeg="Er is nog geen beroepskracht.">
          {[...regie, ...alle.filter(isVak)].map(stoel)}
        </Kant>
      </div>
    </Kaart>
  )
}
