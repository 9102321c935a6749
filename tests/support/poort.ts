import { createServer } from 'node:net'

// The system gives from 32768 up (Linux) or 49152 up (others) to whoever asks for any port. One of those may be taken
// between asking and use, or while a program that is stopped is still to come back on it.
const EERSTE = 10_000
const PER_PROCES = 20
const DEEL = EERSTE + (process.pid % 1000) * PER_PROCES
let beurt = 0

const isVrij = (port: number): Promise<boolean> =>
  new Promise((klaar) => {
    const server = createServer()
    server.once('error', () => klaar(false))
    server.listen(port, '127.0.0.1', () => server.close(() => klaar(true)))
  })

/**
 * A port on loopback for a program that starts later, and again: below those the system hands out by itself, and
 * other for each process of the tests. @throws Error when all of this process are in use
 */
export async function vastePoort(): Promise<number> {
  for (let poging = 0; poging < PER_PROCES; poging++) {
    const port = DEEL + (beurt++ % PER_PROCES)
    if (await isVrij(port)) return port
  }
  throw new Error(`De poorten ${DEEL} tot en met ${DEEL + PER_PROCES - 1} zijn alle in gebruik.`)
}
