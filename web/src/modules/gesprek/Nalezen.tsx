import { Kaart, Paren } from '../../ui/index.ts'
import { roepnaam, SOORT_WOORD, VRAGEN, type Antwoord, type Gesprek, type Waarden } from './gesprek.ts'
import { GEGEVEN_WOORD } from './gesprek.ts'
import { isIngevuld } from './verslag.ts'

type Props = {
  readonly gesprek: Gesprek
  readonly waarden: Waarden
  readonly titel: string
  readonly intro?: string
}

const Tekst = ({ tekst }: { readonly tekst: string }) => <span className="kt-regels">{tekst}</span>

function Gezegd({ gesprek, antwoord }: { readonly gesprek: Gesprek; readonly antwoord: Antwoord }) {
  const lid = gesprek.leden.find((l) => l.persoonId === antwoord.persoonId)
  const vragen = gesprek.formulier.find((g) => g.id === antwoord.leefgebied)?.vragen ?? []
  return (
    <div className="kt-stapel kt-strak">
      {gesprek.leden.length > 1 && lid !== undefined ? <h4>{roepnaam(lid.naam)}</h4> : null}
      <Paren
        paren={[
          ...VRAGEN.filter(({ veld }) => antwoord[veld].trim() !== '').map(
            ({ veld, label }) => [label, <Tekst key={veld} tekst={antwoord[veld]} />] as const,
          ),
          ...vragen
            .filter(({ id }) => (antwoord.vragen?.[id] ?? '').trim() !== '')
            .map(({ id, tekst }) => [tekst, <Tekst key={id} tekst={antwoord.vragen?.[id] ?? ''} />] as const),
          ...(antwoord.probleem === null
            ? []
            : [['Is hier hulp bij nodig?', antwoord.probleem ? 'Ja' : 'Nee'] as const]),
        ]}
      />
    </div>
  )
}

// How the vraag was handled; nothing as long as the gesprek goes on.
const afhandeling = (g: Gesprek) => [
  ...(g.uitkomst === 'advies' && g.gegeven.length > 0
    ? [
        [
          'Aan tafel afgehandeld',
          <span key="gegeven">
            {g.gegeven.map((w) => GEGEVEN_WOORD[w]).join(', ')}
            <br />
            <Tekst tekst={g.toelichting} />
          </span>,
        ] as const,
      ]
    : []),
  ...(g.structureel === null
    ? []
    : [['Ondersteuning voor langere tijd', g.structureel ? 'Ja' : 'Nee'] as const]),
]

/** The whole gesprek to read together, in the order of the leefgebieden. */
export function Nalezen({ gesprek, waarden, titel, intro }: Props) {
  const gezegd = waarden.antwoorden.filter(isIngevuld)
  const gebieden = gesprek.formulier.filter((g) => gezegd.some((a) => a.leefgebied === g.id))
  const tafel = gesprek.deelnemers.map((d) => `${d.naam} (${d.relatie ?? SOORT_WOORD[d.soort]})`)
  return (
    <Kaart titel={titel} intro={intro}>
      <Paren
        paren={[
          [
            'De vraag',
            <Tekst key="vraag" tekst={waarden.vraag === '' ? 'Nog niet opgeschreven' : waarden.vraag} />,
          ],
          ...(gesprek.conclusie === ''
            ? []
            : [
                ['Conclusie van ons drieën', <Tekst key="conclusie" tekst={gesprek.conclusie} />] as const,
                ['Waarom', <Tekst key="motivering" tekst={gesprek.motivering} />] as const,
              ]),
          ...(gesprek.teamvraag === null ? [] : [['Vraag van het team', gesprek.teamvraag] as const]),
          ...(waarden.vraagIsAchterliggend
            ? [['Wat zit daarachter?', 'Niets anders: dit is de vraag.'] as const]
            : waarden.achterliggendeVraag.trim() === ''
              ? []
              : [
                  [
                    'Wat zit daarachter?',
                    <Tekst key="achter" tekst={waarden.achterliggendeVraag} />,
                  ] as const,
                ]),
          ['Aan tafel', tafel.length === 0 ? 'Niet opgeschreven' : tafel.join(', ')],
          ...gesprek.deelnemers
            .filter((d) => d.eigenBehoefte !== null)
            .map(
              (d) =>
                [`${roepnaam(d.naam)} zelf`, <Tekst key={d.id} tekst={d.eigenBehoefte ?? ''} />] as const,
            ),
          [
            'Mantelzorg',
            waarden.mantelzorg === null ? 'Nog niet gevraagd' : waarden.mantelzorg ? 'Ja' : 'Nee',
          ],
          ...afhandeling(gesprek),
        ]}
      />
      {gebieden.map((g) => (
        <section key={g.id} className="kt-stapel kt-strak" aria-labelledby={`nalezen-${g.id}`}>
          <h3 id={`nalezen-${g.id}`}>{g.naam}</h3>
          {gezegd
            .filter((a) => a.leefgebied === g.id)
            .map((a) => (
              <Gezegd key={a.persoonId} gesprek={gesprek} antwoord={a} />
            ))}
        </section>
      ))}
      {gebieden.length === 0 ? <p>Er is nog geen onderwerp besproken.</p> : null}
    </Kaart>
  )
}
