import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inloggenAls, omgeving, type Omgeving } from './omgeving.ts'

export type Taak = {
  readonly wat: string
  readonly trede: string
  readonly soort: string
  readonly wie: string
}

/** Where and with whom the journey is made: the people and words of one gemeente. */
export type Plaats = {
  readonly gemeente: string
  readonly postcode: string
  readonly ikBen: string
  readonly regievoerder: string
  readonly collega: string
  readonly clientondersteuner: string
  readonly partij: string
  readonly bijPartij: string
  readonly taken: readonly [Taak, Taak, Taak]
  readonly product: string
  /** a code of its productcategorie, for the messages of the aanbieder */
  readonly productcode: string
  readonly aanbieder: string
  readonly agb: string
  readonly bijAanbieder: string
  readonly consulent: string
  /** does a household of its demo wait for a start for longer than the term? */
  readonly wachtIemand: boolean
  /** the table it weighs with; null where the gemeente does not weigh */
  readonly tabel: string | null
}

/** One household on its way: what a step finds, and what it leaves for the next. */
export type Reis = {
  readonly o: Omgeving
  readonly plaats: Plaats
  /** folder through which messages come and go */
  readonly map: string
  /** A page of somebody who logged in by name. */
  readonly als: (wie: string, breedte?: number) => Promise<Page>
  /** path of the dossier, as soon as it is opened */
  dossier: string
}

export const NAAM = 'Sietske Terpstra'
export const MELDER = 'Wim de Buurman'
export const VRAAG = 'Mijn buurvrouw komt de deur niet meer uit.'
export const WENS = 'Zelf weten hoe ik ervoor sta.'

/** A fresh server of this gemeente with its demo, and nobody on the way yet. */
export async function vertrek(plaats: Plaats): Promise<Reis> {
  const o = await omgeving(plaats.gemeente)
  const map = await mkdtemp(join(tmpdir(), 'kt-reis-'))
  const als: Reis['als'] = async (wie, breedte) => {
    const page = await o.pagina(breedte)
    const [inwoner] = await o.kijk<{ id: number }>(
      "select id from houder where soort = 'inwoner' and naam = $1",
      [wie],
    )
    await inloggenAls(page, o, inwoner?.id ?? wie)
    return page
  }
  return { o, plaats, map, als, dossier: '' }
}
