import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { foutBij, Keuzegroep, Kaart, Knop, Veld } from '../../ui/index.ts'
import { roepnaam, VRAGEN, type Gesprek } from './gesprek.ts'
import type { Verslag } from './useVerslag.ts'
import { antwoordVan, isIngevuld, metAntwoord } from './verslag.ts'

const PersoonDialoog = lazy(async () => ({
  default: (await import('../dossier/PersoonDialoog.tsx')).PersoonDialoog,
}))

type OnderwerpProps = {
  readonly gesprek: Gesprek
  readonly verslag: Verslag
  readonly leefgebied: string
  readonly lid: number
  readonly opLid: (persoonId: number) => void
}

/** Whom the sheet is about now: each member of the household has own answers (KTG-10). */
function Wie({ gesprek, verslag, leefgebied, lid, opLid }: OnderwerpProps) {
  const [erbij, zetErbij] = useState(false)
  const gezegd = (persoonId: number) =>
    isIngevuld(antwoordVan(verslag.waarden, persoonId, leefgebied)) ? 'ingevuld' : undefined
  return (
    <div className="kt-stapel kt-strak">
      <Keuzegroep
        label="Over wie gaat het nu?"
        naam="wie"
        opties={gesprek.leden.map((l) => ({
          waarde: String(l.persoonId),
          label: roepnaam(l.naam),
          uitleg: gezegd(l.persoonId),
        }))}
        waarde={String(lid)}
        opWijzig={(waarde) => opLid(Number(waarde))}
      />
      {gesprek.mag.includes('persoon.toevoegen') ? (
        <div className="kt-rij">
          <Knop soort="stil" icoon={UserPlus} opDruk={() => zetErbij(true)}>
            Nog iemand in huis
          </Knop>
        </div>
      ) : null}
      {erbij ? (
        <Suspense fallback={null}>
          <PersoonDialoog dossierId={gesprek.dossierId} lid={null} opSluit={() => zetErbij(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** The questions of the instrument on this leefgebied, for one person (KTG-14); nothing where there is none. */
function Vragenlijst({ gesprek, verslag, leefgebied, lid }: OnderwerpProps) {
  const vragen = gesprek.formulier.find((g) => g.id === leefgebied)?.vragen ?? []
  const gegeven = antwoordVan(verslag.waarden, lid, leefgebied).vragen ?? {}
  if (vragen.length === 0) return null
  return (
    <fieldset className="kt-stapel">
      <legend className="kt-legend">{gesprek.instrument?.naam ?? 'Vragenlijst'}</legend>
      {vragen.map(({ id, tekst }) => (
        <Veld
          key={`${lid} ${id}`}
          naam={`${lid}/${leefgebied}/vraag:${id}`}
          label={tekst}
          soort="lang"
          regels={2}
          maximaal={2000}
          waarde={gegeven[id] ?? ''}
          opWijzig={(nieuw) =>
            verslag.wijzig((waarden) =>
              metAntwoord(waarden, lid, leefgebied, {
                vragen: { ...antwoordVan(waarden, lid, leefgebied).vragen, [id]: nieuw },
              }),
            )
          }
          fout={foutBij(verslag.fouten, `${lid}/${leefgebied}/vraag:${id}`)}
        />
      ))}
    </fieldset>
  )
}

/** One leefgebied of one person: four questions and whether help is needed (KTG-03). */
export function Onderwerp(props: OnderwerpProps) {
  const { gesprek, verslag, leefgebied } = props
  const lid = gesprek.leden.some((l) => l.persoonId === props.lid)
    ? props.lid
    : (gesprek.leden[0]?.persoonId ?? 0)
  const gebied = gesprek.formulier.find((g) => g.id === leefgebied)
  const antwoord = antwoordVan(verslag.waarden, lid, leefgebied)
  const zet = (wat: Partial<typeof antwoord>) =>
    verslag.wijzig((waarden) => metAntwoord(waarden, lid, leefgebied, wat))
  const probleem = antwoord.probleem === null ? '' : antwoord.probleem ? 'ja' : 'nee'
  return (
    <Kaart
      klasse="s-blad"
      titel={gebied?.naam ?? leefgebied}
      acties={<span className="kt-klein kt-zacht">{gebied?.onderdelen.join(', ')}</span>}
    >
      <Wie {...props} lid={lid} />
      <div className="s-vier">
        {VRAGEN.map(({ veld, label, regels, ...rest }) => (
          <Veld
            key={`${lid} ${veld}`}
            naam={`${lid}/${leefgebied}/${veld}`}
            label={label}
            soort="lang"
            regels={regels}
            maximaal={4000}
            hint={'hint' in rest ? rest.hint : undefined}
            waarde={antwoord[veld]}
            opWijzig={(tekst) => zet({ [veld]: tekst })}
            fout={foutBij(verslag.fouten, `${lid}/${leefgebied}/${veld}`)}
          />
        ))}
      </div>
      <Vragenlijst {...props} lid={lid} />
      <Keuzegroep
        label="Is hier hulp bij nodig?"
        naam="probleem"
        opties={[
          { waarde: 'nee', label: 'Nee' },
          { waarde: 'ja', label: 'Ja' },
        ]}
        waarde={probleem}
        opWijzig={(keuze) => zet({ probleem: keuze === 'ja' })}
      />
    </Kaart>
  )
}
