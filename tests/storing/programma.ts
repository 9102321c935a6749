import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { postmaster } from '../../server/src/platform/db/postmaster.ts'
import { vastePoort } from '../support/poort.ts'
import { WORTEL } from '../support/stap.ts'

export type Omgeving = Readonly<Record<string, string>>
export type Afloop = { readonly code: number | null; readonly uit: string }

// The program is read dozens of times in a run; a third of its start is compiling the same text again.
const NODE_COMPILE_CACHE = join(tmpdir(), 'keukentafel-compile')

const omgevingVan = (extra: Omgeving) => {
  const schoon = Object.entries(process.env).filter(([naam]) => !/^(KT_|DATABASE_URL|PORT$|HOST$)/.test(naam))
  return { NODE_COMPILE_CACHE, ...Object.fromEntries(schoon), ...extra }
}

function draai(extra: Omgeving, argumenten: readonly string[]): { kind: ChildProcess; uit: () => string } {
  const kind = spawn(process.execPath, ['--no-warnings', 'server/src/main.ts', ...argumenten], {
    cwd: WORTEL,
    env: omgevingVan(extra),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let uit = ''
  for (const stroom of [kind.stdout, kind.stderr])
    stroom.on('data', (stuk: Buffer) => (uit += stuk.toString()))
  return { kind, uit: () => uit }
}

/** `npm run kt -- …` as a process of its own, to its end. */
export async function kt(extra: Omgeving, ...argumenten: readonly string[]): Promise<Afloop> {
  const { kind, uit } = draai(extra, argumenten)
  await once(kind, 'close')
  return { code: kind.exitCode, uit: uit() }
}

/** The program itself, as `npm start` runs it, in a process that can be killed. */
export class Programma {
  readonly omgeving: Omgeving
  readonly port: number
  #kind: ChildProcess | null = null
  #uit: () => string = () => ''
  constructor(omgeving: Omgeving, port: number) {
    this.omgeving = omgeving
    this.port = port
  }
  /** Starts it and waits until it answers; says after how many milliseconds it said it was there. @throws Error with what it said */
  async start(): Promise<number> {
    const begin = performance.now()
    const { kind, uit } = draai({ ...this.omgeving, PORT: String(this.port) }, ['start'])
    this.#kind = kind
    this.#uit = uit
    const klaar = new Promise<boolean>((meld) => {
      kind.stdout?.on('data', () => uit().includes('staat klaar op') && meld(true))
      kind.once('close', () => meld(false))
    })
    if (!(await klaar)) throw new Error(`De server startte niet: ${uit()}`)
    const duur = performance.now() - begin
    await sessie(this)
    return duur
  }
  get uit(): string {
    return this.#uit()
  }
  /** Waits for its end; answers the code it ended with. */
  async einde(): Promise<number | null> {
    const kind = this.#kind
    if (kind === null) return null
    if (kind.exitCode === null && kind.signalCode === null) await once(kind, 'exit')
    this.#kind = null
    return kind.exitCode
  }
  /** Holds the process where it is, or lets it go on. */
  houdVast(naam: 'SIGSTOP' | 'SIGCONT'): void {
    this.#kind?.kill(naam)
  }
  async sein(naam: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.#kind?.kill(naam)
    return this.einde()
  }
}

export type Antwoord = { status: number; body: unknown; ms: number; kop: Record<string, unknown> }
export type Verzoek = {
  readonly methode: 'GET' | 'POST' | 'PUT'
  readonly pad: string
  readonly body?: unknown
  readonly kop?: Readonly<Record<string, string>>
}

// Each caller has an address of its own, as people do: the limits of the server count per address.
const adres = (nr: number) =>
  process.platform === 'linux' ? { localAddress: `127.0.${nr >> 8}.${nr & 255}` } : {}

/** One request over HTTP; status 0 when the connection broke before there was an answer. */
export function roep(port: number, vanaf: number, { methode, pad, body, kop }: Verzoek): Promise<Antwoord> {
  const begin = performance.now()
  const tekst = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    'x-kt-csrf': '1',
    ...(tekst === undefined ? {} : { 'content-type': 'application/json' }),
    ...kop,
  }
  const klaarMet = (status: number, rest: Partial<Antwoord> = {}): Antwoord => ({
    status,
    body: null,
    kop: {},
    ...rest,
    ms: performance.now() - begin,
  })
  return new Promise((klaar) => {
    const weg = () => klaar(klaarMet(0))
    const opties = {
      host: '127.0.0.1',
      port,
      method: methode,
      path: `/v1${pad}`,
      headers,
      ...adres(vanaf),
      agent: false,
    }
    const verzoek = request(opties, (antwoord) => {
      let uit = ''
      antwoord.on('data', (stuk: Buffer) => (uit += stuk.toString()))
      antwoord.once('error', weg)
      antwoord.once('end', () => {
        const body: unknown = !antwoord.complete || uit === '' ? null : JSON.parse(uit)
        klaar(klaarMet(antwoord.complete ? (antwoord.statusCode ?? 0) : 0, { body, kop: antwoord.headers }))
      })
    })
    verzoek.once('error', weg)
    verzoek.setTimeout(15_000, () => verzoek.destroy())
    verzoek.end(tekst)
  })
}

/** Who one is for this server. One that has just begun may say on a busy machine that it is too busy: then again. */
export async function sessie<T>({ port }: Programma): Promise<T> {
  for (const einde = Date.now() + 60_000; ;) {
    const { status, body } = await roep(port, 90, { methode: 'GET', pad: '/sessie' })
    if (status === 200) return body as T
    if (status !== 503 || Date.now() > einde) throw new Error(`sessie: ${status} ${JSON.stringify(body)}`)
    await setTimeout(100)
  }
}

/** A data folder of its own, a program on it, and a look at what is really there. */
export type Opstelling = {
  readonly map: string
  readonly programma: Programma
  readonly kijk: <T>(sql: string, waarden?: unknown[]) => Promise<T[]>
  readonly pid: () => Promise<number>
  readonly ruimOp: () => Promise<void>
}

/** A copy of this data folder of a program that was stopped, its owners included; without one an empty folder. */
export async function opstelling(basis?: string): Promise<Opstelling> {
  const map = await mkdtemp(join(tmpdir(), 'kt-storing-'))
  if (basis !== undefined) execFileSync('cp', ['-a', `${basis}/.`, map])
  const programma = new Programma({ KT_DATA: map, KT_GEMEENTE: 'leeuwarden' }, await vastePoort())
  const pid = async () => (await postmaster(map))?.pid ?? 0
  const kijk: Opstelling['kijk'] = async (sql, waarden = []) => {
    const geheim = JSON.parse(readFileSync(join(map, 'cluster.json'), 'utf8')) as {
      wachtwoorden: { postgres: string }
    }
    const client = new pg.Client({
      host: '127.0.0.1',
      port: (await postmaster(map))?.port ?? 0,
      user: 'postgres',
      password: geheim.wachtwoorden.postgres,
      database: 'keukentafel',
      options: '-c search_path=kt',
    })
    await client.connect()
    try {
      return (await client.query<never>(sql, waarden)).rows
    } finally {
      await client.end()
    }
  }
  const ruimOp = async () => {
    await programma.sein('SIGTERM')
    const over = await postmaster(map)
    if (over?.leeft === true) process.kill(over.pid, 'SIGKILL')
    await rm(map, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
  return { map, programma, kijk, pid, ruimOp }
}
