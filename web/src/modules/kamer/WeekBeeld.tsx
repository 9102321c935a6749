import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, Phone, UserCheck, UserX } from 'lucide-react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { dagKort, dagVoluit, Icoon, Knop, Melding } from '../../ui/index.ts'
import { KAMER, klok, vanTot, type Kamer, type Open, type RoosterDag, type RoosterDienst } from './kamer.ts'

type Stuk = { readonly van: string; readonly tot: string }
type Regel =
  { readonly op: string; readonly dienst: RoosterDienst } | { readonly op: string; readonly gat: Stuk }
const regels = ({ diensten, gaten }: RoosterDag): readonly Regel[] =>
  [
    ...diensten.map((dienst) => ({ op: dienst.van, dienst })),
    ...gaten.map((gat) => ({ op: gat.van, gat })),
  ].toSorted((a, b) => a.op.localeCompare(b.op))

const SOORT = { aanwezig: 'in de kamer', bereikbaar: 'bereikbaar' } as const

function Dienst({
  dienst,
  dag,
  opDruk,
}: {
  readonly dienst: RoosterDienst
  readonly dag: string
  readonly opDruk: (() => void) | null
}) {
  const { naam, soort, gaatDoor, telefoon } = dienst
  const icoon = gaatDoor ? (soort === 'aanwezig' ? UserCheck : Phone) : UserX
  return (
    <li className={gaatDoor ? 's-rk__dienst' : 's-rk__dienst s-rk__dienst--uit'}>
      <Icoon van={icoon} maat="klein" />
      <div>
        <b>{naam}</b> <span>{vanTot(dienst)}</span>
        <small>{gaatDoor ? SOORT[soort] : 'valt uit'}</small>
        {telefoon === null || !gaatDoor ? null : <small>{telefoon}</small>}
        {opDruk === null ? null : (
          <Knop soort="stil" naam={`Wijzig ${naam} van ${klok(dienst.van)} uur op ${dag}`} opDruk={opDruk}>
            Wijzig
          </Knop>
        )}
      </div>
    </li>
  )
}

function Gat({
  gat,
  dag,
  opDruk,
}: {
  readonly gat: Stuk
  readonly dag: string
  readonly opDruk: (() => void) | null
}) {
  return (
    <li className="s-rk__gat">
      <Icoon van={CircleAlert} maat="klein" />
      <div>
        <b>Niemand</b> <span>{vanTot(gat)}</span>
        {opDruk === null ? null : (
          <Knop soort="stil" naam={`Zet iemand neer om ${klok(gat.van)} uur op ${dag}`} opDruk={opDruk}>
            Zet iemand neer
          </Knop>
        )}
      </div>
    </li>
  )
}

const dagTekst = ({ open, isDicht }: RoosterDag): string =>
  open === null ? (isDicht ? 'Bij uitzondering dicht' : 'Dicht') : `Open ${vanTot(open)}`

type DagProps = {
  readonly kamer: Kamer
  readonly dag: RoosterDag
  readonly vandaag: string
  readonly opOpen: (open: Open) => void
  readonly opDicht: (open: boolean) => void
}
const dagKop = (dag: string, vandaag: string): string => dagKort(dag) + (dag === vandaag ? ' (vandaag)' : '')
const dagKlasse = (dag: string, vandaag: string): string =>
  dag === vandaag ? 's-rk__dag s-rk__dag--nu' : 's-rk__dag'
function Dichtknop({ dag, opDicht }: Pick<DagProps, 'dag' | 'opDicht'>) {
  const woord = dag.isDicht ? 'Toch open' : 'Deze dag dicht'
  return (
    <Knop soort="stil" naam={`${woord}: ${dagVoluit(dag.dag)}`} opDruk={() => opDicht(dag.isDicht)}>
      {woord}
    </Knop>
  )
}
function Dag({ kamer, dag, vandaag, opOpen, opDicht }: DagProps) {
  const kanNog = dag.dag >= vandaag
  const magErbij = kanNog && kamer.mag.includes('kamerdienst.toevoegen') && kamer.beroepskrachten.length > 0
  const magDicht = kanNog && kamer.mag.includes('kamerdag.zetten') && (dag.open !== null || dag.isDicht)
  return (
    <li className={dagKlasse(dag.dag, vandaag)}>
      <h3>{dagKop(dag.dag, vandaag)}</h3>
      <p className="kt-klein kt-zacht">{dagTekst(dag)}</p>
      <ul className="s-rk__regels">
        {regels(dag).map((r) =>
          'gat' in r ? (
            <Gat
              key={`g${r.op}`}
              gat={r.gat}
              dag={dagKort(dag.dag)}
              opDruk={
                magErbij ? () => opOpen({ wat: 'dienst', kamer, begin: { dag: dag.dag, ...r.gat } }) : null
              }
            />
          ) : (
            <Dienst
              key={r.dienst.id}
              dienst={r.dienst}
              dag={dagKort(dag.dag)}
              opDruk={
                kanNog && r.dienst.mag.length > 0
                  ? () => opOpen({ wat: 'dag', kamer, dag: dag.dag, dienst: r.dienst })
                  : null
              }
            />
          ),
        )}
      </ul>
      {magDicht ? <Dichtknop dag={dag} opDicht={opDicht} /> : null}
    </li>
  )
}

type Props = { readonly kamer: Kamer; readonly vandaag: string; readonly opOpen: (open: Open) => void }
/** Seven days beside each other, or below each other on a telephone: who, until when, and where nobody is. */
export function WeekBeeld({ kamer, vandaag, opOpen }: Props) {
  const client = useQueryClient()
  const doe = useMutation({
    mutationFn: ({ dag, open }: { dag: string; open: boolean }) =>
      roepAan('PUT /kamers/{kamerId}/dagen/{dag}', { params: { kamerId: kamer.id, dag }, body: { open } }),
    onSuccess: () => client.invalidateQueries({ queryKey: KAMER }),
  })
  return (
    <>
      {doe.isError ? (
        <Melding soort="fout" live>
          {foutenUit(doe.error)[0]?.tekst}
        </Melding>
      ) : null}
      <ol className="s-rk" aria-label={`Week van ${kamer.naam}`}>
        {kamer.dagen.map((dag) => (
          <Dag
            key={dag.dag}
            kamer={kamer}
            dag={dag}
            vandaag={vandaag}
            opOpen={opOpen}
            opDicht={(open) => doe.mutate({ dag: dag.dag, open })}
          />
        ))}
      </ol>
    </>
  )
}
