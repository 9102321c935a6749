import { useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { DatumVeld, Foutsamenvatting, Keuzegroep, Knop, useFormulier, vandaag, Veld } from '../../ui/index.ts'
import { useOverdragen, waar, type Overdracht } from './overdracht.ts'

export type OverdrachtVraag = 'gesprek' | 'ja' | 'nee' | 'intrekken'
const VORM: Readonly<Record<OverdrachtVraag, { titel: string; knop: string }>> = {
  gesprek: { titel: 'Het gesprek met de inwoner', knop: 'Leg het gesprek vast' },
  ja: { titel: 'De ander zei ja', knop: 'Leg vast: ja' },
  nee: { titel: 'De ander zei nee', knop: 'Leg vast: nee' },
  intrekken: { titel: 'Deze overdracht intrekken', knop: 'Trek in' },
}
type Waarden = { op: string; burgerErbij: 'ja' | 'nee' | ''; reden: string }
type Formulier = ReturnType<typeof useFormulier<Waarden>>

const BASIS = '/dossiers/{dossierId}/overdrachten/{overdrachtId}'
function versturen(vraag: OverdrachtVraag, waarheen: ReturnType<typeof waar>, w: Waarden): Promise<unknown> {
  const { op, reden } = w
  switch (vraag) {
    case 'gesprek':
      return roepAan(`POST ${BASIS}/gesprekken`, {
        ...waarheen,
        body: { op, burgerErbij: w.burgerErbij === 'ja', reden },
      })
    case 'ja':
    case 'nee':
      return roepAan(`POST ${BASIS}/antwoorden`, { ...waarheen, body: { akkoord: vraag === 'ja', reden } })
    case 'intrekken':
      return roepAan(`POST ${BASIS}/intrekkingen`, { ...waarheen, body: { reden } })
  }
}

function Gesprek({ f }: { readonly f: Formulier }) {
  return (
    <>
      <DatumVeld label="Wanneer was het gesprek?" verplicht {...f.veld('op')} />
      <Keuzegroep
        label="Was de inwoner erbij?"
        verplicht
        opties={[
          { waarde: 'ja', label: 'Ja' },
          { waarde: 'nee', label: 'Nee' },
        ]}
        {...f.veld('burgerErbij')}
      />
      {f.waarden.burgerErbij === 'nee' ? (
        <Veld label="Waarom was de inwoner er niet bij?" verplicht maximaal={500} {...f.veld('reden')} />
      ) : null}
    </>
  )
}

const gesprekNodig = ({ burgerErbij }: Waarden) => ({
  op: 'Vul in wanneer het gesprek was.',
  burgerErbij: 'Kies ja of nee.',
  ...(burgerErbij === 'nee' ? { reden: 'De inwoner was er niet bij. Schrijf op waarom niet.' } : {}),
})

type Props = {
  readonly dossierId: number
  readonly o: Overdracht
  readonly vraag: OverdrachtVraag
  readonly opSluit: () => void
}

/** One step of an overdracht that runs. */
export function OverdrachtDialoog({ dossierId, o, vraag, opSluit }: Props) {
  const [nu] = useState(vandaag)
  const f = useFormulier<Waarden>({ op: nu, burgerErbij: '', reden: '' })
  const doe = useOverdragen(dossierId)
  const { titel, knop } = VORM[vraag]
  const verstuur = () => {
    if (vraag === 'gesprek' && f.mist(gesprekNodig(f.waarden), ['op'])) return
    doe.mutate(() => versturen(vraag, waar(dossierId, o), f.waarden), {
      onSuccess: opSluit,
      onError: f.zetFout,
    })
  }
  return (
    <Dialoog titel={titel} open blijft opSluit={opSluit}>
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          verstuur()
        }}
      >
        <Foutsamenvatting fouten={f.fouten} />
        {vraag === 'gesprek' ? (
          <Gesprek f={f} />
        ) : (
          <Veld
            label={vraag === 'ja' ? 'Afspraken die u erbij maakte' : 'Waarom?'}
            soort="lang"
            regels={3}
            verplicht={vraag !== 'ja'}
            maximaal={500}
            {...f.veld('reden')}
          />
        )}
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={doe.isPending}>
            {knop}
          </Knop>
        </div>
      </form>
    </Dialoog>
  )
}
