import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { sessieVraag, useMisschienSessie, useSessie } from '../../api/sessie.ts'
import { useFormulier } from '../../ui/formulier.ts'
import { LeegBericht, Paginakop, Skelet } from '../../ui/Kaart.tsx'
import { Knop } from '../../ui/Knop.tsx'
import { Melding } from '../../ui/Melding.tsx'
import { Veld, veldId } from '../../ui/Veld.tsx'
import { TaakKaart } from './TaakKaart.tsx'
import { takenVraag } from './taak.ts'

type CodeProps = { sleutel: string; opOpen: () => Promise<void>; opTerug: () => void }
function CodeVraag({ sleutel, opOpen, opTerug }: CodeProps) {
  const f = useFormulier({ code: '' })
  // There is one field: what is wrong stands at it, and a summary above would say the same twice.
  useEffect(() => {
    if (f.fouten.length > 0) document.getElementById(veldId('code'))?.focus()
  }, [f.fouten])
  const isHelper = useMisschienSessie()?.wie?.soort === 'helper'
  const open = useMutation({
    mutationFn: () => roepAan('POST /taakopeningen', { body: { sleutel, code: f.waarden.code.trim() } }),
    onSuccess: opOpen,
    onError: f.zetFout,
  })
  return (
    <>
      <Paginakop
        titel="Kunt u ergens bij helpen?"
        intro="U kreeg een link en een code. De code hoorde u aan de telefoon, of kwam apart."
      />
      {isHelper ? (
        <div>
          <Knop opDruk={opTerug}>Terug naar uw taak</Knop>
        </div>
      ) : null}
      <form
        className="kt-kaart kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (f.waarden.code.trim() === '')
            f.zetFout([{ veld: 'code', code: 'leeg', tekst: 'Typ de code van zes cijfers.' }])
          else open.mutate()
        }}
      >
        {f.fouten.map(({ veld, tekst }) =>
          veld === 'code' ? null : (
            <Melding key={tekst} soort="fout" live>
              {tekst}
            </Melding>
          ),
        )}
        <Veld
          label="Uw code"
          hint="Zes cijfers"
          soort="getal"
          maximaal={12}
          autoComplete="one-time-code"
          {...f.veld('code')}
        />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" icoon={KeyRound} bezig={open.isPending}>
            Open mijn taak
          </Knop>
        </div>
      </form>
    </>
  )
}

const GEEN = (
  <>
    <Paginakop titel="Uw taak" />
    <LeegBericht titel="Hier is nu geen taak te zien">
      Een link werkt één keer, en daarna een uur. Wilt u uw taak weer zien of iets veranderen? Vraag een
      nieuwe link aan wie u belde.
    </LeegBericht>
  </>
)

function Taken() {
  // Only a helper has tasks: nobody else asks for them and is refused.
  const isHelper = useSessie().wie?.soort === 'helper'
  const { data, isLoading } = useQuery({ ...takenVraag, enabled: isHelper })
  if (isLoading) return <Skelet />
  const taken = data?.taken ?? []
  if (taken.length === 0) return GEEN
  return (
    <>
      <Paginakop
        titel="Kunt u hierbij helpen?"
        intro="U mag ja of nee zeggen. Allebei is goed. U ziet hier alleen wat wij u vragen."
      />
      {taken.map((taak) => (
        <TaakKaart key={taak.inzetId} taak={taak} />
      ))}
    </>
  )
}

/** The key behind the #; what names a place of this page, as the link to the content does, is none. */
const sleutelInAdres = (): string => {
  const tekst = location.hash.slice(1)
  return document.getElementById(tekst) === null ? tekst : ''
}

/**
 * The page of a helper (PLAN-26). It opens empty: what scans mail and follows links sees nothing. The key stands behind
 * the # of the address, which a browser never sends along; it is taken away as soon as it was used.
 */
export default function TaakPagina() {
  const client = useQueryClient()
  const [sleutel, zetSleutel] = useState(sleutelInAdres)
  useEffect(() => {
    // The next link in the same tab only changes what stands behind the #.
    const nieuw = () => zetSleutel((oud) => sleutelInAdres() || oud)
    addEventListener('hashchange', nieuw)
    return () => removeEventListener('hashchange', nieuw)
  }, [])
  const opTerug = () => {
    history.replaceState(null, '', '/taak')
    zetSleutel('')
  }
  const opOpen = async () => {
    history.replaceState(null, '', '/taak')
    client.removeQueries({ queryKey: takenVraag.queryKey })
    await client.invalidateQueries({ queryKey: sessieVraag.queryKey })
    zetSleutel('')
  }
  return (
    <div className="kt-binnen kt-stapel s-lijf">
      {sleutel === '' ? <Taken /> : <CodeVraag sleutel={sleutel} opOpen={opOpen} opTerug={opTerug} />}
    </div>
  )
}
