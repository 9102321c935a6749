import { inhoudsfout, type Fout } from '../fout.ts'

/** One condition or constraint on a value: when `mis` holds, `tekst` tells what to do at `pad` below the value. */
export type Regel<T> = {
  readonly regel: string
  readonly pad: string
  readonly tekst: string
  readonly mis: (waarde: T, dagtekening: string) => boolean
}

/** All conditions that this value breaks. */
export const toetsRegels = <T>(
  regels: readonly Regel<T>[],
  waarde: T,
  pad: string,
  dagtekening: string,
): readonly Fout[] =>
  regels
    .filter((regel) => regel.mis(waarde, dagtekening))
    .map(({ regel, pad: element, tekst }) =>
      inhoudsfout(regel, element === '' ? pad : `${pad}/${element}`, tekst),
    )

/** TR101: within a message no two classes of one kind have the same key. Every repeat is an error. */
export function toetsUniek<T>(
  rij: readonly T[],
  pad: (nummer: number) => string,
  sleutel: (waarde: T) => readonly (string | number | undefined)[],
): readonly Fout[] {
  const gezien = new Set<string>()
  return rij.flatMap((waarde, i) => {
    const dit = JSON.stringify(sleutel(waarde).map((deel) => deel ?? null))
    if (!gezien.has(dit)) {
      gezien.add(dit)
      return []
    }
    return [inhoudsfout('TR101', pad(i + 1), 'Dit staat al eerder in het bericht: laat er één staan.')]
  })
}
