import { useQuery } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  Melding,
  Status,
  useFormulier,
  Veld,
  Vinkje,
} from '../../ui/index.ts'
import { dossierSleutel } from '../dossier/dossier.ts'
import { useStap } from '../plan/plan.ts'

type Aanboden = AntwoordBij<'GET /dossiers/{dossierId}/aanboden'>
type Aanbod = Aanboden['aanboden'][number]
type DeelProps = { readonly dossierId: number }

function Regel({ dossierId, aanbod: a }: DeelProps & { readonly aanbod: Aanbod }) {
  const stap = useStap(dossierId)
  const plek = { params: { dossierId, aanbodId: a.id }, ifMatch: a.version }
  const isGedeeld = a.gedeeldOp !== null
  const deel = () =>
    stap.mutate(() =>
      roepAan('PUT /dossiers/{dossierId}/aanboden/{aanbodId}/toestemming', {
        ...plek,
        body: { toestemming: !isGedeeld },
      }),
    )
  const weg = () => stap.mutate(() => roepAan('DELETE /dossiers/{dossierId}/aanboden/{aanbodId}', plek))
  return (
    <li className="kt-stapel kt-strak">
      <p>
        <b>{a.wat}</b>, {a.wie}{' '}
        <Status soort={isGedeeld ? 'gelukt' : 'open'} icoon={isGedeeld ? Eye : EyeOff}>
          {isGedeeld ? 'In de lijst van de wijk' : 'Niet gedeeld'}
        </Status>
      </p>
      {a.mag.length === 0 ? null : (
        <div className="kt-rij">
          <Knop
            soort="stil"
            bezig={stap.isPending}
            opDruk={deel}
            naam={`${isGedeeld ? 'Haal uit de lijst' : 'Toestemming: zet in de lijst'}: ${a.wat}`}
          >
            {isGedeeld ? 'Haal uit de lijst' : 'Toestemming: zet in de lijst'}
          </Knop>
          <Knop soort="stil" bezig={stap.isPending} opDruk={weg} naam={`Geldt niet meer: ${a.wat}`}>
            Geldt niet meer
          </Knop>
        </div>
      )}
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
    </li>
  )
}

function Nieuw({ dossierId, personen }: DeelProps & Pick<Aanboden, 'personen'>) {
  const [enige] = personen
  const f = useFormulier({
    persoonId: personen.length === 1 && enige !== undefined ? String(enige.id) : '',
    wat: '',
    toestemming: false,
  })
  const stap = useStap(dossierId)
  const verstuur = () => {
    if (f.waarden.persoonId === '') {
      f.zetFout([{ veld: 'persoonId', code: 'leeg', tekst: 'Kies wie dit kan doen.' }])
      return
    }
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/aanboden', {
          params: { dossierId },
          body: { ...f.waarden, persoonId: Number(f.waarden.persoonId) },
          idempotentie: nieuweSleutel(),
        }),
      {
        onSuccess: () => {
          f.zet('wat', '')
          f.zet('toestemming', false)
          f.zetFout([])
        },
        onError: f.zetFout,
      },
    )
  }
  return (
    <form
      className="kt-stapel"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        verstuur()
      }}
    >
      <Foutsamenvatting fouten={f.fouten} labels={{ persoonId: 'Wie?', wat: 'Wat kan deze persoon doen?' }} />
      <Keuzelijst
        label="Wie?"
        verplicht
        leeg="Kies iemand"
        opties={personen.map((p) => ({ waarde: String(p.id), label: p.naam }))}
        {...f.veld('persoonId')}
      />
      <Veld
        label="Wat kan deze persoon doen?"
        hint="Bijvoorbeeld: kan goed koken"
        maximaal={200}
        verplicht
        {...f.veld('wat')}
      />
      <Vinkje
        label="Toestemming: dit mag met de voornaam in de lijst van de wijk"
        {...f.veld('toestemming')}
      />
      <div className="kt-rij">
        <Knop type="submit" bezig={stap.isPending}>
          Schrijf dit op
        </Knop>
      </div>
    </form>
  )
}

const WERKERS = ['sociaal_werker', 'teamleider']
/** What people can do for another, where this gemeente asks it; shared with the wijk only with consent (KTG-12). */
export function AanbodDeel({ dossierId }: DeelProps) {
  const rollen = useSessie().wie?.rollen ?? []
  const { data } = useQuery({
    queryKey: [...dossierSleutel(dossierId), 'aanboden'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/aanboden', { params: { dossierId } }),
    enabled: WERKERS.some((rol) => rollen.includes(rol)),
  })
  if (data === undefined || (!data.isAan && data.aanboden.length === 0)) return null
  return (
    <Kaart
      titel="Wat kunt u voor een ander doen?"
      intro="Zonder toestemming blijft het in het gesprek. Met toestemming kan het team iemand in de wijk zoeken die het kan gebruiken."
    >
      {data.aanboden.length === 0 ? null : (
        <ul className="kt-lijst">
          {data.aanboden.map((a) => (
            <Regel key={a.id} dossierId={dossierId} aanbod={a} />
          ))}
        </ul>
      )}
      {data.mag.includes('aanbod.vastleggen') ? (
        <Nieuw dossierId={dossierId} personen={data.personen} />
      ) : null}
    </Kaart>
  )
}
