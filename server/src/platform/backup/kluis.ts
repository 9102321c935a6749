import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/** A backup or its key cannot be used; the message says what to do. */
export class KluisFout extends Error {}

const MERK = Buffer.from('KTBACKUP1\n')
const ZOUT = 32
const KOP = MERK.length + ZOUT
const STUK = 1024 * 1024
const TAG = 16
const LAATSTE = 0x8000_0000

/** Makes a new key of 256 bits in a file that only this account reads; a file that is there is never written over. */
export async function maakSleutel(bestand: string): Promise<void> {
  const tekst = `${randomBytes(32).toString('base64')}\n`
  await writeFile(bestand, tekst, { flag: 'wx', mode: 0o600 }).catch((fout: unknown) => {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout
    throw new KluisFout(`${bestand} bestaat al. Een sleutel wordt nooit overschreven; kies een andere naam.`)
  })
}

/** Reads a key that `maakSleutel` made. @throws KluisFout */
export async function leesSleutel(bestand: string): Promise<Buffer> {
  const tekst = await readFile(bestand, 'utf8').catch(() => {
    throw new KluisFout(`De sleutel ${bestand} is niet te lezen. Kijk KT_BACKUP_SLEUTEL_BESTAND na.`)
  })
  const sleutel = Buffer.from(tekst.trim(), 'base64')
  if (sleutel.length !== 32)
    throw new KluisFout(`${bestand} is geen sleutel. Maak er een met: npm run kt -- backup sleutel <bestand>`)
  return sleutel
}

// Every file has a key of its own, so the counter of its pieces is never used twice under one key.
const sleutelVan = (sleutel: Buffer, zout: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', sleutel, zout, MERK, 32))

// The number of the piece, and whether it is the last: a piece that is missing, moved or doubled does not fit.
function nonce(nr: number, laatste: boolean): Buffer {
  const uit = Buffer.alloc(12)
  uit.writeUInt8(laatste ? 1 : 0, 0)
  uit.writeBigUInt64BE(BigInt(nr), 4)
  return uit
}

async function* inStukken(bron: AsyncIterable<Buffer>): AsyncGenerator<{ stuk: Buffer; laatste: boolean }> {
  let rest = Buffer.alloc(0)
  for await (const deel of bron) {
    rest = Buffer.concat([rest, deel])
    while (rest.length > STUK) {
      yield { stuk: rest.subarray(0, STUK), laatste: false }
      rest = rest.subarray(STUK)
    }
  }
  yield { stuk: rest, laatste: true }
}

/** AES-256-GCM in pieces of 1 MiB, each with its number and whether it is the last. */
export const versleutel = (sleutel: Buffer) =>
  async function* (bron: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const zout = randomBytes(ZOUT)
    const eigen = sleutelVan(sleutel, zout)
    yield Buffer.concat([MERK, zout])
    let nr = 0
    for await (const { stuk, laatste } of inStukken(bron)) {
      const slot = createCipheriv('aes-256-gcm', eigen, nonce(nr++, laatste))
      const kop = Buffer.alloc(4)
      kop.writeUInt32BE((stuk.length | (laatste ? LAATSTE : 0)) >>> 0)
      yield Buffer.concat([kop, slot.update(stuk), slot.final(), slot.getAuthTag()])
    }
  }

/** Hands out bytes in the numbers that are asked; null at the end. */
class Lezer {
  readonly #bron: AsyncIterator<Buffer, undefined>
  #rest: Buffer = Buffer.alloc(0)
  constructor(bron: AsyncIterable<Buffer>) {
    this.#bron = bron[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>
  }
  async neem(aantal: number): Promise<Buffer | null> {
    const delen = [this.#rest]
    let lengte = this.#rest.length
    while (lengte < aantal) {
      const volgende = await this.#bron.next()
      if (volgende.done === true) return null
      delen.push(volgende.value)
      lengte += volgende.value.length
    }
    const alles = delen.length === 1 ? this.#rest : Buffer.concat(delen)
    this.#rest = alles.subarray(aantal)
    return alles.subarray(0, aantal)
  }
}

const AFGEBROKEN = 'Deze back-up is niet heel: er ontbreekt een stuk. Neem een andere.'

/** The other way round. @throws KluisFout when it is no backup, cut off, changed, or of another key */
export const ontsleutel = (sleutel: Buffer) =>
  async function* (bron: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const lezer = new Lezer(bron)
    const begin = await lezer.neem(KOP)
    if (begin?.subarray(0, MERK.length).equals(MERK) !== true)
      throw new KluisFout('Dit bestand is geen back-up van Keukentafel.')
    const eigen = sleutelVan(sleutel, begin.subarray(MERK.length))
    for (let nr = 0; ; nr++) {
      const kop = (await lezer.neem(4))?.readUInt32BE()
      if (kop === undefined) throw new KluisFout(AFGEBROKEN)
      const laatste = kop >= LAATSTE
      const lengte = kop & (LAATSTE - 1)
      if (lengte > STUK) throw new KluisFout(AFGEBROKEN)
      const [stuk, tag] = [await lezer.neem(lengte), await lezer.neem(TAG)]
      if (stuk === null || tag === null) throw new KluisFout(AFGEBROKEN)
      yield open(eigen, nonce(nr, laatste), { stuk, tag })
      if (laatste) return
    }
  }

function open(sleutel: Buffer, iv: Buffer, { stuk, tag }: { stuk: Buffer; tag: Buffer }): Buffer {
  const slot = createDecipheriv('aes-256-gcm', sleutel, iv)
  slot.setAuthTag(tag)
  try {
    return Buffer.concat([slot.update(stuk), slot.final()])
  } catch {
    throw new KluisFout('De sleutel past niet op deze back-up, of het bestand is veranderd.')
  }
}
