import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import {
  Optelling,
  verschillen,
  type Kop,
  type Regel,
  type Slot,
  type Tabelsom,
  type Tabelsommen,
} from './inhoud.ts'
import { KluisFout, ontsleutel, versleutel } from './kluis.ts'

// A row is most of the lines, so it is a bare string; the rest are objects.
const naarTekst = async function* (regels: AsyncIterable<Regel>): AsyncGenerator<Buffer> {
  for await (const regel of regels)
    yield Buffer.from(`${JSON.stringify('rij' in regel ? regel.rij : regel)}\n`)
}

const naarRegel = (tekst: string): Regel => {
  const waarde = JSON.parse(tekst) as string | Exclude<Regel, { rij: string }>
  return typeof waarde === 'string' ? { rij: waarde } : waarde
}

async function* naarRegels(bron: AsyncIterable<Buffer>): AsyncGenerator<Regel> {
  let delen: Buffer[] = []
  for await (const stuk of bron) {
    let begin = 0
    for (let eind = stuk.indexOf(10); eind >= 0; eind = stuk.indexOf(10, begin)) {
      delen.push(stuk.subarray(begin, eind))
      yield naarRegel(Buffer.concat(delen).toString('utf8'))
      delen = []
      begin = eind + 1
    }
    delen.push(stuk.subarray(begin))
  }
}

async function naarSchijf(pad: string): Promise<void> {
  const greep = await open(pad, 'r')
  await greep.sync()
  await greep.close()
}

/**
 * Writes a backup: compressed, encrypted, under a name with a dot until it is complete and on disk.
 * @throws KluisFout when there is a file of that name; it is never written over
 */
export async function schrijfBackup(
  bestand: string,
  sleutel: Buffer,
  regels: AsyncIterable<Regel>,
): Promise<void> {
  const half = `${bestand}.half`
  try {
    await pipeline(
      Readable.from(naarTekst(regels)),
      createZstdCompress(),
      versleutel(sleutel),
      createWriteStream(half, { flags: 'wx', mode: 0o600 }),
    )
    await naarSchijf(half)
    const plek = await open(bestand, 'wx', 0o600).catch(() => {
      throw new KluisFout(`${bestand} bestaat al. Kies een andere naam.`)
    })
    await plek.close()
    await rename(half, bestand)
    await naarSchijf(dirname(bestand)).catch(() => undefined) // not every system lets a folder be synced
  } finally {
    await rm(half, { force: true })
  }
}

/** Reads a backup line by line. @throws KluisFout when it is not whole, was changed, or has another key */
export async function leesBackup<T>(
  bestand: string,
  sleutel: Buffer,
  doe: (regels: AsyncIterable<Regel>) => Promise<T>,
): Promise<T> {
  let uit: { waarde: T } | null = null
  await pipeline(
    createReadStream(bestand),
    ontsleutel(sleutel),
    createZstdDecompress(),
    async (bron: AsyncIterable<Buffer>) => {
      uit = { waarde: await doe(naarRegels(bron)) }
    },
  )
  return (uit as unknown as { waarde: T }).waarde
}

export type Overzicht = { readonly kop: Kop; readonly slot: Slot }

async function tel(regels: AsyncIterable<Regel>): Promise<Partial<Overzicht> & { geteld: Tabelsommen }> {
  const randen: Partial<Overzicht> = {}
  const tellers = new Map<string, Optelling>()
  let nu = new Optelling()
  for await (const regel of regels) {
    if ('rij' in regel) nu.voeg(regel.rij)
    else if ('tabel' in regel) tellers.set(regel.tabel, (nu = new Optelling()))
    else Object.assign(randen, regel)
  }
  return {
    ...randen,
    geteld: Object.fromEntries([...tellers].map(([t, o]): [string, Tabelsom] => [t, o.uit])),
  }
}

/** Counts a backup again from its rows. @throws KluisFout when its last line says something else, or is not there */
export async function controleer(bestand: string, sleutel: Buffer): Promise<Overzicht> {
  const { kop, slot, geteld } = await leesBackup(bestand, sleutel, tel)
  const anders = verschillen(geteld, slot?.tabellen ?? {})
  if (kop === undefined || slot === undefined || anders.length > 0)
    throw new KluisFout(
      `Deze back-up klopt niet: ${anders.join(', ') || 'er ontbreekt een begin of een eind'}.`,
    )
  return { kop, slot }
}
