import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LeegBericht, Paginakop } from '../../ui/index.ts'
import { useMijnDossier, type MijnDossier } from './mijn.ts'

type Props = {
  readonly titel: string
  readonly intro: string
  readonly children: (dossier: MijnDossier) => ReactNode
}

/** A page below "Mijn plan": the way back, the heading, and the content of one dossier. */
export function MijnOnderdeel({ titel, intro, children }: Props) {
  const { dossier } = useMijnDossier()
  return (
    <>
      <Paginakop titel={titel} intro={intro} kruimels={<Link to="/mijn">Terug naar mijn plan</Link>} />
      {dossier === undefined ? <GeenDossier /> : children(dossier)}
    </>
  )
}

export function GeenDossier() {
  return (
    <LeegBericht titel="U heeft hier nog geen dossier">
      Heeft u hulp nodig, of wilt u iets vragen? Bel ons. Het nummer staat bovenaan.
    </LeegBericht>
  )
}
