import { expect, test } from 'vitest'
import { GeenVerbinding, leesProbleem, ProbleemFout } from '../api/probleem.ts'
import { Bewaarder, samenStand, type BewaarStand } from './bewaarder.ts'

const rust = (ms: number) => new Promise((klaar) => setTimeout(klaar, ms))

/** A server that answers with the given outcomes in order, and then always well. */
function eenServer(...uitkomsten: (Error | 'goed')[]) {
  const ontvangen: string[] = []
  const standen: BewaarStand['soort'][] = []
  const bewaarder = new Bewaarder<string>({
    bewaar: (waarde) => {
      const uitkomst = uitkomsten.shift() ?? 'goed'
      if (uitkomst instanceof Error) return Promise.reject(uitkomst)
      ontvangen.push(waarde)
      return rust(5)
    },
    opStand: ({ soort }) => standen.push(soort),
    pauzeMs: 5,
    herkansingMs: 5,
  })
  return { bewaarder, ontvangen, standen }
}

test('only the newest text is sent after the pause', async () => {
  const { bewaarder, ontvangen, standen } = eenServer()
  bewaarder.wijzig('h')
  bewaarder.wijzig('ha')
  bewaarder.wijzig('hal')
  await expect.poll(() => standen.at(-1)).toBe('bewaard')
  expect(ontvangen).toEqual(['hal'])
  expect(bewaarder.onverzonden).toBeNull()
})

test('without a network it keeps the text and keeps trying until it arrives', async () => {
  const { bewaarder, ontvangen, standen } = eenServer(new GeenVerbinding(), new GeenVerbinding())
  bewaarder.wijzig('tekst')
  await bewaarder.spoel()
  expect(standen).toEqual(['typt', 'wacht'])
  expect(bewaarder.onverzonden).toEqual({ waarde: 'tekst' })
  await expect.poll(() => standen.at(-1)).toBe('bewaard')
  expect(standen).toEqual(['typt', 'wacht', 'wacht', 'bewaard'])
  expect(ontvangen).toEqual(['tekst'])
})

test('a refusal is not repeated by itself, and the text stays until it is sent again', async () => {
  const { bewaarder, ontvangen, standen } = eenServer(new ProbleemFout(leesProbleem(412, null)))
  bewaarder.wijzig('tekst')
  await expect.poll(() => standen.at(-1)).toBe('fout')
  await rust(40)
  expect(ontvangen).toEqual([])
  expect(bewaarder.onverzonden).toEqual({ waarde: 'tekst' })
  await bewaarder.spoel()
  expect(ontvangen).toEqual(['tekst'])
})

test('what is typed during a request goes with the next one, never beside it', async () => {
  const { bewaarder, ontvangen } = eenServer()
  bewaarder.wijzig('een')
  const eerste = bewaarder.spoel()
  bewaarder.wijzig('twee')
  await Promise.all([eerste, bewaarder.spoel(), bewaarder.spoel()])
  expect(ontvangen).toEqual(['een', 'twee'])
  expect(bewaarder.onverzonden).toBeNull()
})

test('an old text that fails does not overwrite a newer one', async () => {
  const { bewaarder, ontvangen, standen } = eenServer(new GeenVerbinding())
  bewaarder.wijzig('oud')
  const eerste = bewaarder.spoel()
  bewaarder.wijzig('nieuw')
  await eerste
  await expect.poll(() => standen.at(-1)).toBe('bewaard')
  expect(ontvangen).toEqual(['nieuw'])
})

test('several texts on a page: the worst counts, unsent ones are counted, the last save time is shown', () => {
  const om = (op: string): BewaarStand => ({ soort: 'bewaard', op })
  expect(samenStand([])).toEqual({ soort: 'rust' })
  expect(samenStand([om('2026-11-24T10:00:00Z'), om('2026-11-24T11:00:00Z')])).toEqual(
    om('2026-11-24T11:00:00Z'),
  )
  const wacht: BewaarStand = { soort: 'wacht', aantal: 1 }
  expect(samenStand([wacht, om('2026-11-24T11:00:00Z'), wacht])).toEqual({ soort: 'wacht', aantal: 2 })
  expect(samenStand([wacht, { soort: 'fout', fout: null }]).soort).toBe('fout')
})
