import { setTimeout as wacht } from 'node:timers/promises'
import { geheelGetal, kies, toevalUit, type Toeval } from '../../server/src/kern/toeval.ts'
import { Aanbieder } from './aanbieder.ts'
import { nagaan } from './nagaan.ts'
import { kt, opstelling, roep, type Opstelling } from './programma.ts'
import { logIn, nieuwBoek, schrijven, zoekPlek, type Boek, type Plek } from './schrijvers.ts'

export type Soort = 'server' | 'database'
export type Cijfers = {
  readonly soort: Soort
  readonly rondes: number
  /** Writes that were confirmed to the writer. */
  readonly bevestigd: number
  readonly verloren: readonly string[]
  readonly dubbel: readonly string[]
  /** Answers that a storing does not explain, and what is wrong with the messages. */
  readonly vreemd: readonly string[]
  readonly berichten: number
  readonly leveringen: number
  /** From the kill until a logged-in request is answered again. Milliseconds. */
  readonly hersteldMediaanMs: number
  readonly hersteldMaxMs: number
  readonly spoor: string
}
export type Opdracht = {
  readonly rondes: number
  readonly zaad: number
  /** A data folder with a demo, from `maakBasis`; it is copied. */
  readonly basis: string
}

const AGB = '98020001'
/** How much must have been confirmed since the last storing before the next. */
const PER_RONDE = 8

const mediaan = (getallen: readonly number[]): number =>
  Math.round(getallen.toSorted((a, b) => a - b)[Math.floor(getallen.length / 2)] ?? 0)

async function tot(klaar: () => boolean | Promise<boolean>, wat: string, maxMs = 60_000): Promise<void> {
  const einde = performance.now() + maxMs
  while (!(await klaar())) {
    if (performance.now() > einde) throw new Error(`${wat} duurt te lang`)
    await wacht(10)
  }
}

// Somebody who only looks: the database is back when a session is known again.
async function kijker(o: Opstelling, plek: Plek): Promise<() => Promise<boolean>> {
  const { cookie } = await logIn(o, plek.regievoerderId, 40)
  const verzoek = { methode: 'GET', pad: '/postvakken', kop: { cookie } } as const
  return async () => (await roep(o.programma.port, 41, verzoek)).status === 200
}

// The head of the cluster, or one of its children: then PostgreSQL itself throws everybody out and recovers.
async function doodDatabase(o: Opstelling, toeval: Toeval): Promise<void> {
  const hoofd = await o.pid()
  const kinderen = await o.kijk<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  )
  const wie = toeval() < 0.3 && kinderen.length > 0 ? kies(toeval, kinderen).pid : hoofd
  try {
    process.kill(wie, 'SIGKILL')
  } catch {
    process.kill(hoofd, 'SIGKILL')
  }
}

type Ronde = {
  o: Opstelling
  soort: Soort
  boek: Boek
  toeval: Toeval
  aanbieder: Aanbieder
  weer: () => Promise<boolean>
}

async function ronde({ o, soort, boek, toeval, aanbieder, weer }: Ronde): Promise<number> {
  const voor = boek.bevestigd.length
  await tot(() => boek.bevestigd.length >= voor + PER_RONDE, 'weer schrijven na de storing')
  aanbieder.leg()
  // One in three: just when the program takes a message.
  if (toeval() < 0.34) await aanbieder.totGepakt(3000)
  await wacht(geheelGetal(toeval, 0, toeval() < 0.5 ? 60 : 1500))
  const begin = performance.now()
  if (soort === 'server') {
    await o.programma.sein('SIGKILL')
    await o.programma.start()
  } else await doodDatabase(o, toeval)
  if (soort === 'database') await wacht(20)
  await tot(weer, 'het herstel')
  return performance.now() - begin
}

async function spoorKlopt(o: Opstelling): Promise<string> {
  const { code, uit } = await kt(o.programma.omgeving, 'spoor', 'verifieer')
  return code === 0 ? 'klopt' : uit
}

/** A data folder with a demo in which at least so many toewijzingen went out; made once, copied for each trial. */
export async function maakBasis(toewijzingen: number): Promise<Opstelling> {
  const o = await opstelling()
  const aanbieder = new Aanbieder(o.map, AGB)
  await o.programma.start()
  await tot(() => aanbieder.toewijzingen().length >= toewijzingen, 'het maken van toewijzingen', 240_000)
  await o.programma.sein('SIGTERM')
  return o
}

/**
 * Kills the server or the database again and again while six people write and an aanbieder sends messages, and tells
 * whether anything confirmed was lost or done twice. The same seed gives the same moments, as far as chance goes.
 */
export async function storen(soort: Soort, { rondes, zaad, basis }: Opdracht): Promise<Cijfers> {
  const o = await opstelling(basis)
  const toeval = toevalUit(zaad)
  const boek = nieuwBoek()
  const stop = new AbortController()
  try {
    await o.programma.start()
    const aanbieder = new Aanbieder(o.map, AGB)
    const plek = await zoekPlek(o)
    const weer = await kijker(o, plek)
    const werk = schrijven({ o, boek, toeval: toevalUit(zaad + 1), stop: stop.signal }, plek)
    const duren: number[] = []
    for (let n = 0; n < rondes; n++) duren.push(await ronde({ o, soort, boek, toeval, aanbieder, weer }))
    stop.abort()
    await werk
    const berichtfouten = await aanbieder.nagaan(o)
    return {
      soort,
      rondes,
      bevestigd: boek.bevestigd.length,
      ...(await nagaan(o, boek)),
      vreemd: [...boek.vreemd, ...berichtfouten],
      berichten: aanbieder.gelegd.length,
      leveringen: await aanbieder.leveringen(o),
      hersteldMediaanMs: mediaan(duren),
      hersteldMaxMs: Math.round(Math.max(...duren)),
      spoor: await spoorKlopt(o),
    }
  } finally {
    stop.abort()
    await o.ruimOp()
  }
}
