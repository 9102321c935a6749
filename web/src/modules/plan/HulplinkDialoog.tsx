import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy, Send } from 'lucide-react'
import { useState } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import { Knop, Melding, momentKort, Paren } from '../../ui/index.ts'
import type { Inzet, Plan } from './plan.ts'

const PAD = '/dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/hulplinks'
type Link = AntwoordBij<`GET ${typeof PAD}`>['hulplinks'][number]
type Nieuw = AntwoordBij<`POST ${typeof PAD}`>

const STAND: Readonly<Record<Link['stand'], string>> = {
  verstuurd: 'Gemaakt, nog niet gebruikt',
  gebruikt: 'Geopend',
  verlopen: 'Verlopen: na 14 dagen werkt een link niet meer',
  ingetrokken: 'Ingetrokken',
  geblokkeerd: 'Dicht: er is te vaak een verkeerde code getypt',
  vervallen: 'Vervallen: de taak is gestopt of nu van iemand anders',
}

// Made below the fold of a phone: the focus goes to what now has to be passed on.
const focus = (vak: HTMLElement | null) => vak?.focus()

/** The link and the code, this once: they are stored so that nobody can read them back. */
function EenKeer({ nieuw, naam }: { nieuw: Nieuw; naam: string }) {
  const [gekopieerd, zetGekopieerd] = useState(false)
  const adres = `${location.origin}/taak#${nieuw.sleutel}`
  return (
    <div ref={focus} tabIndex={-1} className="kt-kaart kt-stapel kt-strak">
      <h3>1. Stuur de link</h3>
      <p>
        In een mail of een bericht aan {naam}. De link werkt één keer, tot {momentKort(nieuw.verlooptOp)}.
      </p>
      <p className="kt-code">{adres}</p>
      <div className="kt-rij">
        <Knop
          icoon={Copy}
          opDruk={() => void navigator.clipboard.writeText(adres).then(() => zetGekopieerd(true))}
        >
          Kopieer de link
        </Knop>
        <span role="status">{gekopieerd ? 'Gekopieerd' : ''}</span>
      </div>
      <h3>2. Zeg de code</h3>
      <p>
        Bel {naam} en noem de code{' '}
        <b className="kt-code">{`${nieuw.code.slice(0, 3)} ${nieuw.code.slice(3)}`}</b>. Zet de code nooit in
        hetzelfde bericht als de link.
      </p>
      <p className="kt-zacht">Link en code zijn alleen nu te zien. Kwijt? Maak een nieuwe.</p>
    </div>
  )
}

type Props = { readonly plan: Plan; readonly inzet: Inzet; readonly opSluit: () => void }

function useHulplinks({ plan, inzet }: Omit<Props, 'opSluit'>) {
  const client = useQueryClient()
  const params = { dossierId: plan.dossierId, planId: plan.id, inzetId: inzet.id }
  const queryKey = ['dossier', plan.dossierId, 'hulplinks', inzet.id]
  const links = useQuery({ queryKey, queryFn: () => roepAan(`GET ${PAD}`, { params }) })
  const na = { onSettled: () => client.invalidateQueries({ queryKey }) }
  const maak = useMutation({ mutationFn: () => roepAan(`POST ${PAD}`, { params }), ...na, gcTime: 0 })
  const trekIn = useMutation({
    mutationFn: (hulplinkId: number) =>
      roepAan(`POST ${PAD}/{hulplinkId}/intrekkingen`, { params: { ...params, hulplinkId } }),
    onSuccess: () => maak.reset(),
    ...na,
  })
  return { links, laatste: links.data?.hulplinks[0], maak, trekIn }
}

type LaatsteProps = { link: Link | undefined; opTrekIn: (id: number) => void; bezig: boolean }
function Laatste({ link, opTrekIn, bezig }: LaatsteProps) {
  if (link === undefined) return null
  return (
    <>
      <Paren
        paren={[
          ['Voor', link.voor],
          ['Stand', STAND[link.stand]],
          ['Gemaakt', momentKort(link.gemaaktOp)],
          link.gebruiktOp === null
            ? ['Werkt tot', momentKort(link.verlooptOp)]
            : ['Geopend', momentKort(link.gebruiktOp)],
        ]}
      />
      {link.mag.includes('hulplink.intrekken') ? (
        <div className="kt-rij">
          <Knop soort="stop" bezig={bezig} opDruk={() => opTrekIn(link.id)}>
            Trek de link in
          </Knop>
        </div>
      ) : null}
    </>
  )
}

const Fout = ({ fout }: { fout: unknown }) =>
  fout === null ? null : (
    <Melding soort="fout" live>
      {foutenUit(fout)[0]?.tekst}
    </Melding>
  )

type MaakProps = { vorige: Link | undefined; opDruk: () => void; bezig: boolean }
function MaakLink({ vorige, opDruk, bezig }: MaakProps) {
  const isOpen = vorige?.stand === 'verstuurd' || vorige?.stand === 'gebruikt'
  return (
    <>
      {isOpen ? <p>Een nieuwe link maakt de vorige ongeldig.</p> : null}
      <div className="kt-rij">
        <Knop soort={isOpen ? 'gewoon' : 'hoofd'} icoon={Send} bezig={bezig} opDruk={opDruk}>
          {vorige === undefined ? 'Maak een link en een code' : 'Maak een nieuwe link'}
        </Knop>
      </div>
    </>
  )
}

/** Asks who helps without an account, with a link and a code along two ways (PLAN-26). */
export function HulplinkDialoog({ plan, inzet, opSluit }: Props) {
  const { links, laatste, maak, trekIn } = useHulplinks({ plan, inzet })
  return (
    <Dialoog titel={`${inzet.uitvoerderNaam} vragen met een link`} open breed opSluit={opSluit}>
      <div className="kt-stapel">
        <p>
          {inzet.uitvoerderNaam} ziet alleen deze taak: “{inzet.omschrijving}”, voor wie het is en hoe u te
          bereiken bent. Niets anders uit het plan.
        </p>
        <Fout fout={maak.error ?? trekIn.error ?? links.error} />
        {maak.data === undefined ? null : (
          <EenKeer key={maak.data.sleutel} nieuw={maak.data} naam={inzet.uitvoerderNaam} />
        )}
        <Laatste link={laatste} bezig={trekIn.isPending} opTrekIn={(id) => trekIn.mutate(id)} />
        {/* Not before we know whether a link is open: a new one ends it. */}
        {links.isPending ? null : (
          <MaakLink vorige={laatste} bezig={maak.isPending} opDruk={() => maak.mutate()} />
        )}
      </div>
    </Dialoog>
  )
}
