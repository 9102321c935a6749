import type { SubmitEvent } from 'react'
import { roepAan, type BodyBij } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  useFormulier,
  useVormFocus,
  Veld,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { useDossier } from '../dossier/dossier.ts'
import { bronTekst } from '../dossier/bron.ts'
import { useOpschalen, type Opschalingen } from './opschaling.ts'
import { verantwoordelijke, Verantwoordelijke, zonderWie, type WieWaarden } from './Verantwoordelijke.tsx'

type Body = BodyBij<'POST /dossiers/{dossierId}/opschalingen'>
type Doel = Opschalingen['doelen'][number]
type Waarden = WieWaarden & { doel: Body['doel'] | ''; naarTeamId: string; reden: string }

const teamHint = (doel: Doel, teamId: string): string | undefined => {
  const team = doel.teams.find((t) => String(t.id) === teamId)
  if (team === undefined) return undefined
  return team.linkingPinnen.length === 0
    ? 'Dit team heeft nog geen linking pin.'
    : `Linking pin: ${team.linkingPinnen.join(', ')}`
}

type Props = { readonly dossierId: number; readonly bij: Opschalingen; readonly opSluit: () => void }

/** Asks the teamleider; without a responsible person it is not saved (REG-05). */
export function Opschalen({ dossierId, bij, opSluit }: Props) {
  const { regievoerder } = useDossier(dossierId)
  const f = useFormulier<Waarden>({
    doel: '',
    naarTeamId: '',
    reden: '',
    verantwoordelijkeId: String(regievoerder?.id ?? ''),
    verantwoordelijkeNaam: '',
  })
  const stap = useOpschalen(dossierId)
  const sleutelBij = useSleutelBij()
  const vorm = useVormFocus('opschaling-vak')
  const doel = bij.doelen.find((d) => d.doel === f.waarden.doel)
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { doel: gekozen, naarTeamId, reden } = f.waarden
    const leeg = {
      doel: 'Kies waarheen u opschaalt.',
      ...(doel === undefined || doel.teams.length === 0
        ? {}
        : { naarTeamId: 'Kies naar welk team dit gaat.' }),
      reden: 'Schrijf op waarom u opschaalt.',
      ...zonderWie(f.waarden, 'Kies wie nu verantwoordelijk is.'),
    }
    if (f.mist(leeg) || gekozen === '') return
    const team = naarTeamId === '' ? {} : { naarTeamId: Number(naarTeamId) }
    const body: Body = { doel: gekozen, ...team, reden, ...verantwoordelijke(f.waarden) }
    const vraag = { params: { dossierId }, body, idempotentie: sleutelBij(body) }
    stap.mutate(() => roepAan('POST /dossiers/{dossierId}/opschalingen', vraag), {
      onSuccess: opSluit,
      onError: f.zetFout,
    })
  }
  return (
    <Kaart titel="Een opschaling aanvragen" niveau={3}>
      <form ref={vorm} className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} />
        <Keuzegroep
          label="Waarheen?"
          verplicht
          onderElkaar
          opties={bij.doelen.map((d) => ({ waarde: d.doel, label: d.naam, uitleg: bronTekst(d.bron) }))}
          {...f.veld('doel')}
        />
        {doel === undefined || doel.teams.length === 0 ? null : (
          <Keuzelijst
            label="Naar welk team?"
            verplicht
            hint={teamHint(doel, f.waarden.naarTeamId)}
            opties={doel.teams.map((t) => ({ waarde: String(t.id), label: t.naam }))}
            {...f.veld('naarTeamId')}
          />
        )}
        <Veld
          label="Waarom?"
          soort="lang"
          regels={3}
          verplicht
          maximaal={1000}
          hint="De inwoner kan dit lezen."
          {...f.veld('reden')}
        />
        <Verantwoordelijke label="Wie is nu verantwoordelijk?" f={f} personen={bij.personen} />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={stap.isPending}>
            Vraag akkoord aan de teamleider
          </Knop>
          <Knop soort="stil" opDruk={opSluit}>
            Toch niet
          </Knop>
        </div>
      </form>
    </Kaart>
  )
}
