import { Plus, Trash2 } from 'lucide-react'
import {
  Bewaarstatus,
  Conflict,
  foutBij,
  Foutsamenvatting,
  Kaart,
  Knop,
  Melding,
  naarVeld,
  Veld,
} from '../../ui/index.ts'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { useStap, type Plan } from './plan.ts'
import { NAMEN, VELDEN } from './velden.ts'
import { usePlanWerk, type PlanWerk, type Werk } from './werk.ts'

const BLIJFT = 'Wat u typt, blijft staan als concept. Met de knop komt het in het plan.'
const KORT = 'Dit is een kort plan: het past op één bladzijde.'

const veldDoel = (i: number): string => `doelen/${i}/tekst`
const labels = (doelen: readonly unknown[]) => ({
  ...VELDEN,
  ...Object.fromEntries(doelen.map((_, i) => [veldDoel(i), `Doel ${i + 1}`])),
})

const naamVan = (veld: string): string => (veld in VELDEN ? VELDEN[veld as keyof typeof VELDEN] : 'Doel')

function Doelen({ werk }: { werk: PlanWerk }) {
  const { doelen } = werk.waarden
  const zet = (i: number, tekst: string) =>
    werk.zet({ doelen: doelen.map((d, n) => (n === i ? { ...d, tekst } : d)) })
  return (
    <fieldset className="kt-stapel kt-strak">
      <legend className="kt-legend">Doelen, in de woorden van de inwoner</legend>
      {doelen.map((doel, i) => (
        <div className="kt-veldmetknop" key={doel.id ?? `n${i}`}>
          <Veld
            naam={veldDoel(i)}
            label={`Doel ${i + 1}`}
            maximaal={500}
            waarde={doel.tekst}
            opWijzig={(tekst) => zet(i, tekst)}
            fout={foutBij(werk.fouten, veldDoel(i))}
          />
          <Knop
            icoon={Trash2}
            soort="stil"
            naam={`Haal weg: doel ${i + 1}`}
            opDruk={() => werk.zet({ doelen: doelen.filter((_, n) => n !== i) })}
          >
            Haal weg
          </Knop>
        </div>
      ))}
      <div className="kt-rij">
        <Knop
          icoon={Plus}
          opDruk={() => {
            werk.zet({ doelen: [...doelen, { tekst: '', leefgebied: null, persoonId: null }] })
            naarVeld(veldDoel(doelen.length))
          }}
        >
          Doel erbij
        </Knop>
      </div>
    </fieldset>
  )
}

function Overig({ werk }: { werk: PlanWerk }) {
  const weken = werk.waarden.verwachteDuurWeken
  return (
    <div className="s-tweevelden">
      <Veld
        naam="verwachteDuurWeken"
        label="Hoeveel weken duurt de hulp, denkt u?"
        soort="getal"
        hint="In hele weken, bijvoorbeeld 26. Hieruit volgen de dagen van de evaluatie."
        waarde={weken === null ? '' : String(weken)}
        opWijzig={(t) => {
          const cijfers = t.replaceAll(/\D/g, '').slice(0, 3)
          werk.zet({ verwachteDuurWeken: cijfers === '' ? null : Number(cijfers) })
        }}
        fout={foutBij(werk.fouten, 'verwachteDuurWeken')}
      />
      <Veld
        naam="regisseurNaam"
        label="Wie houdt het plan bij, namens de inwoner?"
        maximaal={120}
        waarde={werk.waarden.regisseurNaam ?? ''}
        opWijzig={(t) => werk.zet({ regisseurNaam: t === '' ? null : t })}
        fout={foutBij(werk.fouten, 'regisseurNaam')}
      />
    </div>
  )
}

const GROEI: Readonly<Record<Plan['vorm'], { naar: Plan['vorm']; woord: string }>> = {
  licht: { naar: 'uitgebreid', woord: 'Maak er een uitgebreid plan van' },
  uitgebreid: { naar: 'licht', woord: 'Maak er een kort plan van' },
}

/** One A4 or as long as it takes: the same plan, and nothing is typed again (PLAN-02). */
function VormKeuze({ plan, isVuil }: { plan: Plan; isVuil: boolean }) {
  const stap = useStap(plan.dossierId)
  const { naar, woord } = GROEI[plan.vorm]
  return (
    <div className="kt-stapel kt-strak">
      {stap.isError ? (
        <Melding soort="fout" live>
          {[...new Set(foutenUit(stap.error).map((f) => f.tekst))].join(' ')}
        </Melding>
      ) : null}
      <div className="kt-rij">
        <Knop
          soort="stil"
          bezig={stap.isPending}
          reden={isVuil ? 'Bewaar eerst wat u schreef.' : undefined}
          opDruk={() =>
            stap.mutate(() =>
              roepAan('POST /dossiers/{dossierId}/plannen/{planId}/vormen', {
                params: { dossierId: plan.dossierId, planId: plan.id },
                body: { vorm: naar },
                ifMatch: plan.version,
                idempotentie: nieuweSleutel(),
              }),
            )
          }
        >
          {woord}
        </Knop>
      </div>
    </div>
  )
}

/** What to know while writing this field: how much goes on the page, and what the gesprek brought up. */
function hintVan({ vormGrenzen, achterliggendeVraag }: Plan, naam: keyof typeof VELDEN): string | undefined {
  const zinnen = [
    ...(vormGrenzen === null ? [] : [`Hoogstens ${vormGrenzen.tekst} tekens.`]),
    ...(naam === 'ondersteuningsvraag' && achterliggendeVraag !== ''
      ? [`Wat daarachter zit: ${achterliggendeVraag}`]
      : []),
  ]
  return zinnen.length === 0 ? undefined : zinnen.join(' ')
}

type Props = {
  readonly plan: Plan
  readonly vormen: readonly Plan['vorm'][]
  readonly begin: Werk | null
}

/** The texts and goals of a concept plan, to write in. */
export function PlanTekstFormulier({ plan, vormen, begin }: Props) {
  const werk = usePlanWerk(plan, begin)
  const nu = new Date().toISOString()
  return (
    <Kaart
      titel="Het verhaal en de doelen"
      intro={plan.vormGrenzen === null ? BLIJFT : `${KORT} ${BLIJFT}`}
      acties={<Bewaarstatus stand={werk.stand} />}
    >
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          werk.bewaar()
        }}
      >
        {begin === null || !werk.isVuil ? null : (
          <Melding soort="info" kop="U was hier nog mee bezig.">
            Dit is uw tekst van de vorige keer. Hij staat nog niet in het plan.
          </Melding>
        )}
        <Foutsamenvatting fouten={werk.fouten} labels={labels(werk.waarden.doelen)} />
        {werk.botsingen.map((b) => (
          <section key={b.veld} aria-label={`Twee versies: ${naamVan(b.veld)}`}>
            <h3>{naamVan(b.veld)}</h3>
            <Conflict
              mijn={{ tekst: b.mijn }}
              ander={{ tekst: b.ander, wie: 'iemand anders', op: nu }}
              opKies={(_, tekst) => werk.kies(b.veld, tekst)}
            />
          </section>
        ))}
        <div className="s-vier">
          {NAMEN.map((naam) => (
            <Veld
              key={naam}
              naam={naam}
              label={VELDEN[naam]}
              hint={hintVan(plan, naam)}
              soort="lang"
              maximaal={8000}
              waarde={werk.waarden[naam]}
              opWijzig={(tekst) => werk.zet({ [naam]: tekst })}
              fout={foutBij(werk.fouten, naam)}
            />
          ))}
        </div>
        <Doelen werk={werk} />
        {plan.vorm === 'licht' ? null : <Overig werk={werk} />}
        <div className="kt-rij">
          <Knop
            soort="hoofd"
            type="submit"
            bezig={werk.bezig}
            reden={werk.botsingen.length > 0 ? 'Kies eerst welke tekst blijft.' : undefined}
          >
            Bewaar in het plan
          </Knop>
        </div>
      </form>
      {vormen.length > 1 ? <VormKeuze plan={plan} isVuil={werk.isVuil} /> : null}
    </Kaart>
  )
}
