/** What is asked of a person of the household before it is written down. */
import { isTestBsn, parseBsn, type Bsn } from '../../kern/bsn.ts'
import { geboortedatumGeldig, parseDatum } from '../../kern/datum.ts'
import { alsGoed, geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Relatie } from '../huishouden/index.ts'

/** As the form sends it: text, empty or absent when not known. */
export type PersoonInvoer = {
  readonly voornamen: string
  readonly tussenvoegsel?: string
  readonly achternaam: string
  readonly geboortenaam?: string
  /** `jjjj-mm-dd` */
  readonly geboortedatum?: string
  readonly bsn?: string
  readonly relatie: Relatie
  readonly telefoon?: string
  readonly email?: string
}

export type PersoonGegevens = {
  readonly voornamen: string
  readonly tussenvoegsel: string | null
  readonly achternaam: string
  readonly geboortenaam: string | null
  readonly geboortedatum: Temporal.PlainDate | null
  readonly bsn: Bsn | null
  readonly relatie: Relatie
  readonly telefoon: string | null
  readonly email: string | null
}

/** Against what a person is checked. */
export type PersoonKader = {
  readonly vandaag: Temporal.PlainDate
  /** True in a demo database: only BSNs of the test range 9999xxxxx. */
  readonly alleenTestBsn: boolean
}

const leeg = (tekst: string | undefined): string | null =>
  tekst === undefined || tekst.trim() === '' ? null : tekst.trim()

function bsnUit(tekst: string | null, kader: PersoonKader): Result<Bsn | null> {
  if (tekst === null) return gelukt(null)
  const bsn = parseBsn(tekst)
  return bsn.ok && kader.alleenTestBsn && !isTestBsn(bsn.waarde)
    ? geweigerd('bsn-geen-testnummer', 'Dit is een demo. Gebruik een testnummer dat begint met 9999.')
    : bsn
}

function geboortedatumUit(tekst: string | null, kader: PersoonKader): Result<Temporal.PlainDate | null> {
  if (tekst === null) return gelukt(null)
  const dag = parseDatum(tekst)
  return dag.ok ? geboortedatumGeldig(dag.waarde, kader.vandaag) : dag
}

const bijVeld = (veld: string, uit: Result<unknown>): Weigering[] =>
  uit.ok ? [] : uit.weigeringen.map((w) => ({ ...w, veld }))

const verplicht = (veld: 'voornamen' | 'achternaam', tekst: string, uitleg: string): Result<string> => {
  const waarde = leeg(tekst)
  return waarde === null ? geweigerd(`${veld}-ontbreekt`, uitleg) : gelukt(waarde)
}

/**
 * Checks a person and answers it as it is stored, with every error at once, each at its field: `voornamen-ontbreekt`,
 * `achternaam-ontbreekt`, the codes of `parseBsn` and `parseDatum`, `geboortedatum-in-de-toekomst`,
 * `bsn-geen-testnummer`. Whether somebody elsewhere has the same BSN is not asked: it would tell that they are known.
 */
export function persoonControleren(invoer: PersoonInvoer, kader: PersoonKader): Result<PersoonGegevens> {
  const voornamen = verplicht('voornamen', invoer.voornamen, 'Vul de voornaam in.')
  const achternaam = verplicht('achternaam', invoer.achternaam, 'Vul de achternaam in.')
  const bsn = bsnUit(leeg(invoer.bsn), kader)
  const geboortedatum = geboortedatumUit(leeg(invoer.geboortedatum), kader)
  const fouten = [
    ...bijVeld('voornamen', voornamen),
    ...bijVeld('achternaam', achternaam),
    ...bijVeld('geboortedatum', geboortedatum),
    ...bijVeld('bsn', bsn),
  ]
  return alsGoed(fouten, {
    voornamen: invoer.voornamen.trim(),
    tussenvoegsel: leeg(invoer.tussenvoegsel),
    achternaam: invoer.achternaam.trim(),
    geboortenaam: leeg(invoer.geboortenaam),
    geboortedatum: geboortedatum.ok ? geboortedatum.waarde : null,
    bsn: bsn.ok ? bsn.waarde : null,
    relatie: invoer.relatie,
    telefoon: leeg(invoer.telefoon),
    email: leeg(invoer.email),
  })
}

/** The name as people say it: `Anna de Vries`. */
export const persoonNaam = (p: {
  readonly voornamen: string
  readonly tussenvoegsel: string | null
  readonly achternaam: string
}): string => [p.voornamen, p.tussenvoegsel, p.achternaam].filter(Boolean).join(' ')
