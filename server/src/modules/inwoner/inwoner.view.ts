import type { Vraagantwoorden } from '../gesprek/index.ts'
import type { AntwoordVan, Lezing, mijnBrieven, mijnDossiers, mijnExport } from '@keukentafel/contract'
import type { findAntwoorden, findBrieven, LezingRij, MijnDossierRij } from './inwoner.store.ts'

type Rijen<F extends (...args: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>[number]

export const toMijnDossier = (rij: MijnDossierRij): AntwoordVan<typeof mijnDossiers>['dossiers'][number] => ({
  id: rij.id,
  kenmerk: rij.kenmerk,
  naam: rij.naam,
  persoonId: rij.persoon_id,
  persoon: rij.persoon,
  regievoerder: rij.regievoerder,
  isOpen: rij.status === 'open',
})

export const toLezing = (rij: LezingRij): Lezing => ({
  ...rij,
  op: rij.op.toISOString(),
  eerst: rij.eerst.toISOString(),
})

export const toBrief = (
  rij: Rijen<typeof findBrieven>,
): AntwoordVan<typeof mijnBrieven>['brieven'][number] => ({
  id: rij.id,
  titel: rij.titel,
  op: rij.gemaakt_op.toISOString(),
})

export const toAntwoord = (
  rij: Rijen<typeof findAntwoorden>,
): AntwoordVan<typeof mijnExport>['antwoorden'][number] => ({
  gesprekId: rij.gesprek_id,
  persoonId: rij.persoon_id,
  leefgebied: rij.leefgebied,
  situatie: rij.situatie,
  eigenKracht: rij.eigen_kracht,
  netwerk: rij.netwerk,
  wens: rij.wens,
  vragen: Object.values(rij.vragen as Vraagantwoorden),
})
