import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { percentiel } from './meting.ts'

/** How long this disk takes to keep a page of 8 kB for good, in milliseconds: what every commit has to wait for. */
export function fsyncTijd(map: string): { p50: number; p95: number } {
  const bestand = join(map, '.fsync')
  const fd = openSync(bestand, 'w')
  const pagina = Buffer.alloc(8192, 1)
  const duren = Array.from({ length: 200 }, () => {
    const begin = performance.now()
    writeSync(fd, pagina)
    fdatasyncSync(fd)
    return performance.now() - begin
  }).sort((a, b) => a - b)
  closeSync(fd)
  rmSync(bestand)
  const bij = (deel: number) => Math.round(percentiel(duren, deel) * 100) / 100
  return { p50: bij(0.5), p95: bij(0.95) }
}
