import { nederlands, type Dag } from '../../ui/index.ts'

const TIJD = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** Is this a time as people write it: `14.30`, `9:05`? */
export const isTijd = (tekst: string): boolean => TIJD.test(tekst.trim())

/** A day and a typed time on the Dutch clock as a moment, whatever clock the device has; 9.00 when no time was given. */
export function momentOp(dag: Dag, tijd: string): string {
  const [, uur = '9', minuut = '00'] = TIJD.exec(tijd.trim()) ?? []
  const gok = Date.parse(`${dag}T${uur.padStart(2, '0')}:${minuut}:00Z`)
  const klok = nederlands(new Date(gok))
  const scheelt = Date.parse(`${klok.dag}T${klok.tijd.replace('.', ':')}:00Z`) - gok
  return new Date(gok - scheelt).toISOString()
}
