import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { CircleX, FileX, Hourglass, type LucideIcon } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useSessie } from '../../api/sessie.ts'
import { Icoon, knopKlasse, Melding, Paginakop, Tabs } from '../../ui/index.ts'
import type { BerichtenAdres } from './adres.ts'
import { berichtenVraag, toewijzingenVraag, type Uitkomst } from './berichten.ts'
import { BerichtTabel } from './BerichtTabel.tsx'
import { Inlezen } from './Inlezen.tsx'
import { ToewijzingTabel } from './ToewijzingTabel.tsx'

const useAdres = (): BerichtenAdres => useSearch({ strict: false })

type Cijfer = {
  readonly klasse: string
  readonly icoon: LucideIcon
  readonly aantal: number
  readonly tekst: string
  readonly zoek: BerichtenAdres
}
function Cijfers({ rijen }: { readonly rijen: readonly Cijfer[] }) {
  return (
    <ul className="s-cijfers">
      {rijen.map((r) => (
        <li key={r.tekst} className={r.aantal === 0 ? '' : r.klasse}>
          <Link to="/berichten" search={r.zoek}>
            <Icoon van={r.icoon} /> <b>{r.aantal}</b> <span>{r.tekst}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What became of what was just delivered, with every fault. */
function Afloop({ uitkomst }: { readonly uitkomst: Uitkomst }) {
  const goed = uitkomst.fouten.length === 0
  return (
    <Melding
      soort={goed ? 'gelukt' : 'fout'}
      kop={uitkomst.alEerder ? 'Dit bestand was al ontvangen.' : goed ? 'Gelukt.' : 'Afgekeurd.'}
      acties={
        <Link to="/berichten/$berichtId" params={{ berichtId: String(uitkomst.id) }}>
          Bekijk het bericht
        </Link>
      }
      live
    >
      {goed ? uitkomst.tekst : uitkomst.fouten.map((f) => `${f.tekst} (code ${f.code})`).join(' ')}
    </Melding>
  )
}

type Deel = { readonly adres: BerichtenAdres }

function PerToewijzing({ adres, opUitkomst }: Deel & { readonly opUitkomst: (u: Uitkomst) => void }) {
  const { toon } = adres
  const stand = toon === 'niet_gestart' || toon === 'afgekeurd' ? toon : undefined
  const { data } = useSuspenseQuery(toewijzingenVraag(stand))
  return <ToewijzingTabel lijst={data} opUitkomst={opUitkomst} />
}

function PerBericht({ adres }: Deel) {
  const { data } = useSuspenseQuery(berichtenVraag(adres))
  const laatste = data.rijen.at(-1)
  return (
    <>
      <BerichtTabel rijen={data.rijen} bijschrift="Berichten, de nieuwste eerst" />
      {data.rijen.length < 20 || laatste === undefined ? null : (
        <Link className={knopKlasse()} to="/berichten" search={{ ...adres, voor: laatste.id }}>
          Oudere berichten
        </Link>
      )}
    </>
  )
}

function Overzicht() {
  const [{ data: nietGestart }, { data: afgekeurd }, { data: onleesbaar }] = useSuspenseQueries({
    queries: [
      toewijzingenVraag('niet_gestart'),
      berichtenVraag({ toon: 'afgekeurd' }),
      berichtenVraag({ toon: 'niet_leesbaar' }),
    ],
  })
  const rijen: readonly Cijfer[] = [
    {
      klasse: 'is-fout',
      icoon: CircleX,
      aantal: afgekeurd.totaal,
      tekst: 'afgekeurd',
      zoek: { per: 'bericht', toon: 'afgekeurd' },
    },
    {
      klasse: 'is-let-op',
      icoon: Hourglass,
      aantal: nietGestart.rijen.length,
      tekst: 'toegewezen, niet gestart',
      zoek: { toon: 'niet_gestart' },
    },
    {
      klasse: 'is-fout',
      icoon: FileX,
      aantal: onleesbaar.totaal,
      tekst: 'niet te lezen',
      zoek: { per: 'bericht', toon: 'niet_leesbaar' },
    },
  ]
  return <Cijfers rijen={rijen} />
}

const TABS = [
  { per: 'toewijzing', woord: 'Per toewijzing' },
  { per: 'bericht', woord: 'Per bericht' },
] as const

/** The exchange with aanbieders: per toewijzing and per message, for the consulent and for the aanbieder itself. */
export function BerichtenPagina() {
  const { per = 'toewijzing', toon } = useAdres()
  // The list of before stays until the next one is here: nothing jumps, and the focus stays on the link.
  const adres = useDeferredValue(useAdres())
  const { wie } = useSessie()
  const [uitkomst, zetUitkomst] = useState<Uitkomst | null>(null)
  const isAanbieder = wie?.rollen.includes('aanbieder') === true
  return (
    <>
      <Paginakop
        titel={isAanbieder ? 'Berichten met de gemeente' : 'Berichten met aanbieders'}
        intro="Elk bericht wordt bewaard, ook een bericht dat niet goed is."
        acties={<Inlezen opUitkomst={zetUitkomst} />}
      />
      {uitkomst === null ? null : <Afloop uitkomst={uitkomst} />}
      <Overzicht />
      <Tabs naam="Soort overzicht">
        {TABS.map((tab) => (
          <Link
            key={tab.per}
            to="/berichten"
            search={{ per: tab.per }}
            aria-current={tab.per === per ? 'page' : undefined}
          >
            {tab.woord}
          </Link>
        ))}
      </Tabs>
      {toon === undefined ? null : (
        <p>
          U ziet een deel van de lijst.{' '}
          <Link to="/berichten" search={{ per }}>
            Toon alles
          </Link>
        </p>
      )}
      {(adres.per ?? 'toewijzing') === 'toewijzing' ? (
        <PerToewijzing adres={adres} opUitkomst={zetUitkomst} />
      ) : (
        <PerBericht adres={adres} />
      )}
    </>
  )
}
