import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit, type VeldFout } from '../../api/probleem.ts'
import { isVers, useSessie, versAdres } from '../../api/sessie.ts'
import { Foutsamenvatting, Kaart, Knop, knopKlasse, Melding, Paginakop } from '../../ui/index.ts'
import {
  BELEID_PAD,
  bewaarConcept,
  leesConcept,
  metWaarde,
  plekWoorden,
  veldNaam,
  versiesVraag,
  versieVraag,
  wisConcept,
  type Document,
  type Pad,
  type Vergelijking,
} from './beleid.ts'
import { BeleidDeel } from './BeleidDeel.tsx'
import { BeleidVeld } from './BeleidVeld.tsx'
import { Vaststellen } from './Vaststellen.tsx'

// Asked before anything is typed.
const EerstInloggen = () => (
  <Kaart>
    <Melding
      soort="info"
      kop="Log eerst opnieuw in."
      acties={
        <a className={knopKlasse('hoofd')} href={versAdres(`${BELEID_PAD}/nieuw`)}>
          Log opnieuw in
        </a>
      }
    >
      Beleid raakt alle zaken. Daarom willen wij zeker weten dat u het bent. Daarna komt u hier terug.
    </Melding>
  </Kaart>
)

type Bezig = { readonly document: Document; readonly reden: string }

/** Makes the next version out of the newest: fields of every part, then the difference in words, then a reason. */
export function BeleidBewerkenPagina() {
  const { wie } = useSessie()
  const laatste = useSuspenseQuery(versiesVraag).data.rijen[0]?.versie ?? 1
  const { document: oud, vorm } = useSuspenseQuery(versieVraag(laatste)).data
  const [bezig, zetBezig] = useState<Bezig>(() => leesConcept(laatste) ?? { document: oud, reden: '' })
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const [vergeleken, zetVergeleken] = useState<Vergelijking | null>(null)
  const isBegonnen = bezig.document !== oud
  useEffect(() => {
    if (isBegonnen) bewaarConcept({ van: laatste, ...bezig })
  }, [isBegonnen, laatste, bezig])
  const zet = useCallback((pad: Pad, waarde: unknown) => {
    zetVergeleken(null)
    zetBezig((nu) => ({ ...nu, document: metWaarde(nu.document, pad, waarde) as Document }))
  }, [])
  const vergelijk = useMutation({
    mutationFn: (ookLopend: boolean) =>
      roepAan('POST /beleidsversies/{versie}/vergelijkingen', {
        params: { versie: laatste },
        body: { document: bezig.document, ookLopend },
      }),
    onMutate: () => zetFouten([]),
    onError: (fout) => zetFouten(foutenUit(fout)),
    onSuccess: zetVergeleken,
  })
  const kop = (
    <Paginakop
      titel="Nieuwe versie van het beleid"
      intro={`U begint met versie ${laatste}. Wat u wijzigt, geldt pas als u de nieuwe versie vaststelt.`}
      kruimels={<Link to={BELEID_PAD}>Alle versies</Link>}
    />
  )
  if (!isVers(wie) || vorm.soort !== 'groep')
    return (
      <>
        {kop}
        <EerstInloggen />
      </>
    )
  const mis = (sleutel: string) => fouten.some((f) => f.veld.startsWith(veldNaam([sleutel])))
  return (
    <>
      {kop}
      <Foutsamenvatting
        fouten={fouten}
        labels={{
          ...Object.fromEntries(
            fouten.filter((f) => f.veld !== '').map((f) => [f.veld, plekWoorden(vorm, f.veld)]),
          ),
          reden: 'Waarom',
          ookLopend: 'Voor welke zaken',
          'document/geldigVanaf': 'Geldt vanaf',
        }}
      />
      <div className="kt-stapel kt-strak">
        {vorm.velden.map((v) => (
          <BeleidDeel
            key={v.sleutel}
            klasse="kt-kaart s-beleid__deel"
            kop={<h2>{v.woord}</h2>}
            open={mis(v.sleutel)}
          >
            {() => (
              <BeleidVeld
                woord={v.woord}
                vorm={v.vorm}
                waarde={bezig.document[v.sleutel]}
                pad={[v.sleutel]}
                fouten={fouten}
                zet={zet}
              />
            )}
          </BeleidDeel>
        ))}
      </div>
      <div className="kt-rij">
        <Knop
          soort={vergeleken === null ? 'hoofd' : 'gewoon'}
          bezig={vergelijk.isPending}
          opDruk={() => vergelijk.mutate(true)}
        >
          Bekijk wat er verandert
        </Knop>
        {isBegonnen ? (
          <Knop
            soort="stil"
            opDruk={() => {
              wisConcept()
              zetVergeleken(null)
              zetFouten([])
              zetBezig({ document: oud, reden: '' })
            }}
          >
            Begin opnieuw
          </Knop>
        ) : null}
      </div>
      {vergeleken === null ? null : (
        <Vaststellen
          document={{ ...bezig.document, versie: laatste + 1 }}
          vergeleken={vergeleken}
          reden={bezig.reden}
          opReden={(reden) => zetBezig((nu) => ({ ...nu, reden }))}
          opFouten={zetFouten}
        />
      )}
    </>
  )
}
