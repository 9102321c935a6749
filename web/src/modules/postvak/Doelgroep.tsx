import { useSuspenseQuery } from '@tanstack/react-query'
import { Lightbulb, Users } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { Kaart, Knop, momentVoluit, Status } from '../../ui/index.ts'
import { POSTVAK } from './postvak.ts'

const DoelgroepDialoog = lazy(async () => ({
  default: (await import('./DoelgroepDialoog.tsx')).DoelgroepDialoog,
}))

type Pagina = AntwoordBij<'GET /signalen/{signaalId}/doelgroepen'>
type Indeling = Pagina['indelingen'][number]

const namen = (lijst: readonly { readonly naam: string }[]): string =>
  lijst.length === 0 ? 'Geen doelgroep' : lijst.map((g) => g.naam).join(', ')

function Regel({ i }: { readonly i: Indeling }) {
  const feiten = [
    i.leeftijd === null ? '' : `Oudste is ${i.leeftijd} jaar`,
    i.kenmerken.map((k) => k.naam).join(', '),
    i.heeftVraag ? 'Er is een vraag' : 'Er is geen vraag',
  ]
  return (
    <li>
      <Status
        soort={i.vervolg === 'preventie' ? 'gelukt' : 'open'}
        icoon={i.vervolg === 'preventie' ? Lightbulb : Users}
      >
        {namen(i.groepen)}
      </Status>{' '}
      {feiten.filter(Boolean).join('. ')}.
      {i.aanbod.length === 0 ? null : (
        <>
          <br />
          Preventie aangeboden: <b>{i.aanbod.map((a) => a.naam).join(', ')}</b>. Er kwam geen dossier.
        </>
      )}
      {i.reden === null ? null : (
        <>
          <br />
          Het voorstel was: {namen(i.voorstel)}. Afgeweken, want: {i.reden}
        </>
      )}
      <br />
      <span className="kt-klein kt-zacht">
        {i.door}, {momentVoluit(i.op)}
      </span>
    </li>
  )
}

/** The doelgroep of the convenant a huishouden falls in, and the preventie that was offered (TRI-21). */
export function Doelgroep({ signaalId }: { readonly signaalId: number }) {
  const [open, zetOpen] = useState(false)
  const pagina = useSuspenseQuery({
    queryKey: [...POSTVAK, 'doelgroep', signaalId],
    queryFn: () => roepAan('GET /signalen/{signaalId}/doelgroepen', { params: { signaalId } }),
  }).data
  const mag = pagina.mag.includes('signaal.doelgroep')
  if (!mag && pagina.indelingen.length === 0) return null
  return (
    <Kaart titel="In welke doelgroep valt dit huishouden?">
      <div className="kt-stapel kt-strak">
        {pagina.indelingen.length === 0 ? (
          <p className="kt-zacht">
            Is er geen vraag, maar wel een risico? Dan biedt u preventie aan, zonder dossier.
          </p>
        ) : (
          <ul className="kt-lijst">
            {pagina.indelingen.map((i) => (
              <Regel key={i.id} i={i} />
            ))}
          </ul>
        )}
        {mag ? (
          <div>
            <Knop opDruk={() => zetOpen(true)}>Leg de doelgroep vast…</Knop>
          </div>
        ) : null}
      </div>
      {open ? (
        <Suspense>
          <DoelgroepDialoog signaalId={signaalId} pagina={pagina} opSluit={() => zetOpen(false)} />
        </Suspense>
      ) : null}
    </Kaart>
  )
}
