import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Clock, History } from 'lucide-react'
import {
  Kaart,
  knopKlasse,
  momentKort,
  Paginakop,
  Status,
  Tabel,
  toonDatum,
  vandaag,
} from '../../ui/index.ts'
import type { Kolom } from '../../ui/index.ts'
import { BELEID_PAD, versiePad, versiesVraag, type Versie } from './beleid.ts'

function Stand({ versie }: { versie: Versie }) {
  if (versie.isVanKracht)
    return (
      <Status soort="gelukt" icoon={CircleCheck}>
        Geldt nu
      </Status>
    )
  const komt = versie.geldigVanaf > vandaag()
  return (
    <Status soort={komt ? 'info' : 'open'} icoon={komt ? Clock : History}>
      {komt ? 'Komt nog' : 'Voorbij'}
    </Status>
  )
}

const KOLOMMEN: readonly Kolom<Versie>[] = [
  {
    kop: 'Versie',
    rijkop: true,
    cel: (v) => <Link to={versiePad(v.versie)}>{`Versie ${v.versie}`}</Link>,
  },
  {
    kop: 'Geldt vanaf',
    kopOpKaart: true,
    cel: (v) => toonDatum(v.geldigVanaf),
  },
  { kop: 'Waarom', kopOpKaart: true, cel: (v) => v.reden },
  {
    kop: 'Vastgesteld',
    kopOpKaart: true,
    cel: (v) => (v.door === null ? 'bij het inrichten' : `${v.door}, ${momentKort(v.op)}`),
  },
  { kop: 'Lopende zaken', kopOpKaart: true, cel: (v) => v.lopend.toLocaleString('nl-NL') },
  { kop: 'Stand', cel: (v) => <Stand versie={v} /> },
]

/** Every version of the beleid: which counts now, who set it and why (ALG-02). */
export function BeleidPagina() {
  const { rijen } = useSuspenseQuery(versiesVraag).data
  return (
    <>
      <Paginakop
        titel="Beleid"
        intro="De regels van uw gemeente. Een zaak houdt de versie waarmee zij begon."
        acties={
          <Link to={`${BELEID_PAD}/nieuw`} className={knopKlasse('hoofd')}>
            Maak een nieuwe versie
          </Link>
        }
      />
      <Kaart soort="vol">
        <Tabel
          bijschrift="Versies, de nieuwste eerst"
          kolommen={KOLOMMEN}
          rijen={rijen}
          sleutel={(v) => v.versie}
        />
      </Kaart>
    </>
  )
}
