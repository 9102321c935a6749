import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { build, header, parse, type BerichtVan } from '@keukentafel/iwmo'
import type { Opstelling } from './programma.ts'

type Kijk = Pick<Opstelling, 'kijk'>

type Toewijzing = BerichtVan<'WMO301'>
type Rij = { sha: string; n: number; retouren: number; status: string; waarom: string | null }
const NERGENS: Omit<Rij, 'sha'> = { n: 0, retouren: 0, status: 'nergens', waarom: null }
type Eis = readonly [goed: boolean, anders: string]
const waarNiet = (eisen: readonly Eis[]): string[] =>
  eisen.flatMap(([goed, anders]) => (goed ? [] : [anders]))

type Gelegd = { readonly naam: string; readonly sha256: string }

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const bestandenIn = (map: string) => (existsSync(map) ? readdirSync(map).sort() : [])

const kopVan = (t: Toewijzing, identificatie: string) => ({
  afzender: t.Header.Ontvanger,
  ontvanger: t.Header.Afzender,
  identificatie,
  dagtekening: t.Header.BerichtIdentificatie.Dagtekening,
})
const clientVan = ({ Client: c }: Toewijzing) => ({
  Bsn: c.Bsn,
  Geboortedatum: c.Geboortedatum,
  Geslacht: c.Geslacht,
  Naam: { Geslachtsnaam: c.Naam.Geslachtsnaam },
})
const regelVan = ({ Client: c }: Toewijzing) => {
  const p = c.ToegewezenProducten.ToegewezenProduct[0]
  if (p?.Product === undefined) throw new Error('een toewijzing zonder product')
  return {
    ToewijzingNummer: p.ToewijzingNummer,
    Product: p.Product,
    ToewijzingIngangsdatum: p.Ingangsdatum,
    Begindatum: p.Ingangsdatum,
    StatusAanlevering: '1' as const,
  }
}

const start = (t: Toewijzing, identificatie: string) =>
  build({
    soort: 'WMO305',
    Header: header('WMO305', kopVan(t, identificatie)),
    Client: { ...clientVan(t), StartProducten: { StartProduct: [regelVan(t)] } },
  })
const stop = (t: Toewijzing, identificatie: string) => {
  const regel = regelVan(t)
  const StopProduct = [{ ...regel, RedenBeeindiging: '19' as const, Einddatum: regel.Begindatum }]
  return build({
    soort: 'WMO307',
    Header: header('WMO307', kopVan(t, identificatie)),
    Client: { ...clientVan(t), StopProducten: { StopProduct } },
  })
}

/**
 * The side of the aanbieder: reads the toewijzingen that were put out, and answers each with a start, then a stop,
 * then the stop again (which is refused). Keeps what it laid in the folder.
 */
export class Aanbieder {
  readonly #in: string
  readonly #uit: string
  readonly gelegd: Gelegd[] = []
  #beurt = 0
  constructor(map: string, agb: string) {
    this.#in = join(map, 'berichten', 'in', agb)
    this.#uit = join(map, 'berichten', 'uit', agb)
  }
  toewijzingen(): Toewijzing[] {
    return bestandenIn(this.#uit)
      .filter((naam) => naam.startsWith('WMO301'))
      .map((naam) => parse(readFileSync(join(this.#uit, naam))))
      .flatMap((gelezen) => (gelezen.ok && gelezen.bericht.soort === 'WMO301' ? [gelezen.bericht] : []))
  }
  /** Lays one message in the folder, as the manual asks: under a name with a dot first. */
  leg(): void {
    const alle = this.toewijzingen()
    const nr = this.#beurt++
    const t = alle[nr % alle.length]
    if (t === undefined) throw new Error('er zijn geen toewijzingen om op te antwoorden')
    const naam = `bericht-${nr}.xml`
    const xml = (nr < alle.length ? start : stop)(t, `X${nr}`)
    mkdirSync(this.#in, { recursive: true })
    writeFileSync(join(this.#in, `.${naam}`), xml)
    // It was left alone long enough: else the next round would find every file too young.
    utimesSync(join(this.#in, `.${naam}`), 1, 1)
    renameSync(join(this.#in, `.${naam}`), join(this.#in, naam))
    this.gelegd.push({ naam, sha256: sha(xml) })
  }
  /** Resolves when the program has taken a file out of the folder, or after `maxMs`. */
  async totGepakt(maxMs: number): Promise<void> {
    const einde = performance.now() + maxMs
    const laatste = this.gelegd.at(-1)?.naam ?? ''
    while (performance.now() < einde && existsSync(join(this.#in, laatste))) await wacht(1)
  }
  /** Every message once in the database and judged, one retour for each, and nothing in the folders but that. */
  async nagaan(o: Kijk): Promise<string[]> {
    // A message that two killed processes had begun waits its minute before the next one takes it (beginLezing).
    for (let n = 0; n < 900 && (await this.#bezig(o)); n++) await wacht(100)
    return [...(await this.#binnen(o)), ...(await this.#buiten(o))]
  }
  async #bezig({ kijk }: Kijk): Promise<boolean> {
    if (bestandenIn(this.#in).some((naam) => naam.endsWith('.xml'))) return true
    return (await kijk(`select id from bericht where status in ('ontvangen', 'klaar')`)).length > 0
  }
  async #binnen({ kijk }: Kijk): Promise<string[]> {
    const rijen = await kijk<Rij>(
      `select encode(sha256, 'hex') as sha, count(*) over (partition by sha256)::int as n, status,
         concat_ws(' ', mislukt_code, lezingen, opnieuw_na) as waarom,
         (select count(*)::int from bericht r where r.op_bericht_id = b.id and r.status = 'verzonden') as retouren
       from bericht b where richting = 'in'`,
    )
    const bij = new Map(rijen.map((rij) => [rij.sha, rij]))
    const verwerkt = bestandenIn(join(this.#in, 'verwerkt'))
    return waarNiet([
      ...this.gelegd.flatMap(({ naam, sha256 }) => {
        const { n, status, retouren, waarom } = bij.get(sha256) ?? NERGENS
        return [
          [n === 1, `${naam} staat er ${n} keer`],
          [status === 'verwerkt' || status === 'afgekeurd', `${naam} is ${status} (${waarom})`],
          [retouren === 1, `${naam} heeft ${retouren} retouren`],
          [verwerkt.filter((v) => v.endsWith(naam)).length === 1, `${naam} staat niet één keer bij verwerkt`],
        ] as const
      }),
      [rijen.length === this.gelegd.length, `${rijen.length} berichten in, ${this.gelegd.length} gelegd`],
      [bestandenIn(this.#in).join() === 'verwerkt', `er ligt nog iets: ${bestandenIn(this.#in).join()}`],
    ])
  }
  async #buiten({ kijk }: Kijk): Promise<string[]> {
    const uit = await kijk<{ bestand: string; sha: string }>(
      `select bestand, encode(sha256, 'hex') as sha from bericht where richting = 'uit' and status <> 'klaar'
       order by bestand collate "C"`,
    )
    const dubbel = await kijk(
      `select toewijzing_id from levering where ingetrokken_op is null group by toewijzing_id, soort having count(*) > 1
       union all select toewijzing_id from bericht where soort = 'WMO301' group by toewijzing_id having count(*) > 1`,
    )
    return waarNiet([
      [bestandenIn(this.#uit).join() === uit.map((u) => u.bestand).join(), 'uit/ is niet wat verzonden is'],
      ...uit.map(
        (u) =>
          [sha(readFileSync(join(this.#uit, u.bestand))) === u.sha, `${u.bestand} is niet heel`] as const,
      ),
      [dubbel.length === 0, `${dubbel.length} toewijzingen twee keer gestart, gestopt of verzonden`],
    ])
  }
  /** How many starts and stops the messages led to. */
  async leveringen({ kijk }: Kijk): Promise<number> {
    const [rij] = await kijk<{ n: number }>('select count(*)::int as n from levering')
    return rij?.n ?? 0
  }
}
