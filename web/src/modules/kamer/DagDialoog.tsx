import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit, type VeldFout } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { dagVoluit, Foutsamenvatting, Knop } from '../../ui/index.ts'
import { KAMER, vanTot, type Kamer, type RoosterDienst } from './kamer.ts'

type Props = {
  readonly kamer: Kamer
  readonly dag: string
  readonly dienst: RoosterDienst
  readonly opSluit: () => void
}

/** On this day somebody is not there, or is after all; or no more from this day on. */
export function DagDialoog({ kamer, dag, dienst, opSluit }: Props) {
  const client = useQueryClient()
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const doe = useMutation({
    mutationFn: (stap: () => Promise<unknown>) => stap(),
    onError: (fout) => zetFouten(foutenUit(fout)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: KAMER })
      opSluit()
    },
  })
  const params = { kamerId: kamer.id, dienstId: dienst.id }
  const zetDag = () =>
    doe.mutate(() =>
      roepAan('PUT /kamers/{kamerId}/diensten/{dienstId}/dagen/{dag}', {
        params: { ...params, dag },
        body: { gaatDoor: !dienst.gaatDoor },
      }),
    )
  const weg = () =>
    doe.mutate(() =>
      roepAan('POST /kamers/{kamerId}/diensten/{dienstId}/beeindigingen', {
        params,
        body: { vanaf: dag },
        ifMatch: dienst.version,
        idempotentie: nieuweSleutel(),
      }),
    )
  const eenmalig = !dienst.herhaalt
  return (
    <Dialoog titel={dienst.naam} open opSluit={opSluit}>
      <div className="kt-stapel">
        <Foutsamenvatting fouten={fouten} />
        <p>
          {kamer.naam}, {dagVoluit(dag)} {vanTot(dienst)}
          {dienst.herhaalt ? ', elke week' : ''}.
        </p>
        <div className="kt-rij">
          <Knop soort="hoofd" bezig={doe.isPending} opDruk={zetDag}>
            {dienst.gaatDoor ? 'Is er deze dag niet' : 'Is er toch wel'}
          </Knop>
          <Knop soort="stop" bezig={doe.isPending} opDruk={weg}>
            {eenmalig ? 'Haal van het rooster' : 'Haal van het rooster vanaf deze dag'}
          </Knop>
        </div>
      </div>
    </Dialoog>
  )
}
