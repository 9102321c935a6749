import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { roepAan, type BodyBij } from '../../api/client.ts'
import { dagVoluit, DatumVeld, Keuzelijst, useFormulier, vandaag, Veld } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { dossierSleutel } from '../dossier/dossier.ts'
import { verdelingFouten, type Oppakking, type VerdelingWaarden } from './oppakking.ts'

type Body = BodyBij<'POST /dossiers/{dossierId}/oppakkingen/{signaalId}/verdelingen'>
type Props = { readonly dossierId: number; readonly rij: Oppakking; readonly opSluit: () => void }

const LEEG: VerdelingWaarden = {
  organisatieDoet: '',
  wijkteamDoet: '',
  anderDoet: '',
  besprokenMet: '',
  besprokenOp: '',
  zietTot: '',
  regievoerderId: '',
}

const toBody = ({ regievoerderId, zietTot, ...w }: VerdelingWaarden): Body => ({
  ...w,
  zietTot: zietTot === '' ? null : zietTot,
  ...(regievoerderId === '' ? {} : { regievoerderId: Number(regievoerderId) }),
})

/** What the team and the organisation agreed: who does what, who has the regie, how long the organisation reads on (SIG-15). */
export function VerdelingDialoog({ dossierId, rij, opSluit }: Props) {
  const f = useFormulier({ ...LEEG, besprokenMet: rij.door, besprokenOp: vandaag() })
  const client = useQueryClient()
  const navigeer = useNavigate()
  const sleutelBij = useSleutelBij()
  const { data: regies } = useQuery({
    queryKey: [...dossierSleutel(dossierId), 'regies'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/regies', { params: { dossierId } }),
    retry: false,
  })
  const nu = regies?.rijen.find((r) => r.tot === null)
  const leg = useMutation({
    mutationFn: (body: Body) =>
      roepAan('POST /dossiers/{dossierId}/oppakkingen/{signaalId}/verdelingen', {
        params: { dossierId, signaalId: rij.signaalId },
        body,
        idempotentie: sleutelBij(body),
      }),
    onError: f.zetFout,
    onSuccess: async ({ zichtbaar }) => {
      opSluit()
      // Who gave the regie away sees the dossier no more.
      if (!zichtbaar) await navigeer({ to: '/werklijst' })
      await client.invalidateQueries()
    },
  })
  const verstuur = () => {
    const fouten = verdelingFouten(f.waarden)
    f.zetFout(fouten)
    if (fouten.length === 0) leg.mutate(toBody(f.waarden))
  }
  return (
    <Vorm
      titel="Verdeling vastleggen"
      knop="Leg de verdeling vast"
      bezig={leg.isPending}
      fouten={f.fouten}
      labels={{ besprokenOp: 'Wanneer', zietTot: 'Leest tot en met' }}
      opSluit={opSluit}
      opVerstuur={verstuur}
    >
      <p>Spreek dit af met {rij.organisatie}. Vul ten minste één vak in.</p>
      <Veld
        label={`Wat doet ${rij.organisatie}?`}
        hint={`${rij.organisatie} leest dit.`}
        soort="lang"
        regels={2}
        maximaal={500}
        {...f.veld('organisatieDoet')}
      />
      <Veld
        label="Wat doet het wijkteam?"
        soort="lang"
        regels={2}
        maximaal={500}
        {...f.veld('wijkteamDoet')}
      />
      <Veld
        label="Wat doet een ander, en wie is dat?"
        soort="lang"
        regels={2}
        maximaal={500}
        {...f.veld('anderDoet')}
      />
      <div className="s-tweevelden">
        <Veld label="Met wie sprak u dit af?" verplicht maximaal={120} {...f.veld('besprokenMet')} />
        <DatumVeld label="Wanneer?" verplicht {...f.veld('besprokenOp')} />
      </div>
      <Keuzelijst
        label="Wie heeft vanaf nu de regie?"
        leeg={nu === undefined ? 'Blijft zoals het is' : `Blijft bij ${nu.regievoerder}`}
        opties={(regies?.kandidaten ?? [])
          .filter((k) => k.id !== nu?.regievoerderId)
          .map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
        {...f.veld('regievoerderId')}
      />
      <DatumVeld
        label={`Tot en met welke dag leest ${rij.organisatie} deze vraag nog?`}
        hint={`Hoogstens tot en met ${dagVoluit(rij.zienHoogstensTot)}. Doet ${rij.organisatie} niets meer? Laat dit leeg. Het dossier leest ${rij.organisatie} nooit.`}
        {...f.veld('zietTot')}
      />
    </Vorm>
  )
}
