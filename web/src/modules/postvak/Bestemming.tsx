import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  Melding,
  useFormulier,
  useVormFocus,
  Veld,
} from '../../ui/index.ts'
import { POSTVAK, type Detail } from './postvak.ts'

type Props = { readonly s: Detail }

function WelNiet({ s }: Props) {
  const client = useQueryClient()
  const teams = s.opvolging.keuzes.outreachteams
  const [team, zetTeam] = useState(String(teams[0]?.id ?? ''))
  const doe = useMutation({
    mutationFn: (vraagtZelfNiet: boolean) =>
      roepAan('POST /signalen/{signaalId}/outreachkeuzes', {
        params: { signaalId: s.id },
        body: { vraagtZelfNiet, ...(vraagtZelfNiet && team !== '' ? { teamId: Number(team) } : {}) },
        ifMatch: s.version,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: POSTVAK }),
  })
  return (
    <div className="kt-stapel kt-strak">
      {doe.isError ? (
        <Melding soort="fout" live>
          {foutenUit(doe.error)[0]?.tekst}
        </Melding>
      ) : null}
      {teams.length > 1 && !s.vraagtZelfNiet ? (
        <Keuzelijst
          label="Welk team gaat erheen?"
          naam="outreachteam"
          opties={teams.map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
          waarde={team}
          opWijzig={zetTeam}
        />
      ) : null}
      <div>
        <Knop bezig={doe.isPending} opDruk={() => doe.mutate(!s.vraagtZelfNiet)}>
          {s.vraagtZelfNiet ? 'De persoon vraagt nu zelf om hulp' : 'De persoon vraagt zelf niet'}
        </Knop>
      </div>
    </div>
  )
}

/** Somebody who does not ask: the outreachend team goes there (SIG-07). */
export function Outreach({ s }: Props) {
  const mag = s.mag.includes('signaal.outreach')
  // Nobody goes there any more for what is closed.
  if (!mag && (!s.vraagtZelfNiet || s.status === 'gesloten')) return null
  return (
    <Kaart titel="Vraagt de persoon zelf om hulp?">
      <div className="kt-stapel kt-strak">
        {s.vraagtZelfNiet ? (
          <p>
            Nee. <b>{s.outreachteam ?? 'Het wijkteam'} gaat erheen.</b> Dit signaal staat ook in de lijst{' '}
            <Link to="/postvak/outreachend">Vraagt zelf niet om hulp</Link>.
          </p>
        ) : (
          <p className="kt-zacht">
            Vraagt iemand zelf niets, dan gaat {s.opvolging.keuzes.outreachteams[0]?.naam ?? 'het wijkteam'}{' '}
            er actief op af.
          </p>
        )}
        {mag ? <WelNiet key={s.version} s={s} /> : null}
      </div>
    </Kaart>
  )
}

function CollectiefForm({ s, opToch }: Props & { readonly opToch: () => void }) {
  const client = useQueryClient()
  const vorm = useVormFocus('collectief-vak')
  const f = useFormulier({ vraag: s.vraag })
  const doe = useMutation({
    mutationFn: (vraag: string) =>
      roepAan('POST /signalen/{signaalId}/collectieve-vragen', {
        params: { signaalId: s.id },
        body: { vraag },
        ifMatch: s.version,
      }),
    onError: f.zetFout,
    onSuccess: () => client.invalidateQueries({ queryKey: POSTVAK }),
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    if (f.waarden.vraag.trim() === '')
      f.zetFout([{ veld: 'vraag', code: 'leeg', tekst: 'Schrijf op wat de wijk mist, zonder namen.' }])
    else doe.mutate(f.waarden.vraag)
  }
  return (
    <form className="kt-stapel kt-strak" onSubmit={stuur} noValidate ref={vorm}>
      <Foutsamenvatting fouten={f.fouten} labels={{ vraag: 'De vraag' }} />
      <Veld
        label="De vraag, zonder namen"
        hint="Haal weg waaraan men de persoon herkent. Het signaal gaat dicht. Er komt geen dossier."
        soort="lang"
        regels={3}
        maximaal={1000}
        {...f.veld('vraag')}
      />
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
          Maak er een vraag van de wijk van
        </Knop>
        <Knop soort="stil" opDruk={opToch}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}

/** A vraag of the whole wijk: on without the person, and no dossier (SIG-05). */
export function Collectief({ s }: Props) {
  const [open, zetOpen] = useState(false)
  const { programma } = s.opvolging.keuzes
  if (!s.mag.includes('signaal.collectief') || programma === null) return null
  return (
    <Kaart titel="Is dit een vraag van de wijk?">
      <div className="kt-stapel kt-strak" id="collectief-vak">
        {open ? (
          <CollectiefForm s={s} opToch={() => zetOpen(false)} />
        ) : (
          <>
            <p className="kt-zacht">Bijvoorbeeld: “Ik mis een eetgroep.” Dan komt de vraag in {programma}.</p>
            <div>
              <Knop opDruk={() => zetOpen(true)}>Ja, dit gaat over de wijk</Knop>
            </div>
          </>
        )}
      </div>
    </Kaart>
  )
}
