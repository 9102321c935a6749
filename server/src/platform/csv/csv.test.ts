import { expect, test } from 'vitest'
import { CsvOnleesbaar, leesCsv, type CsvRegel } from './csv.ts'

const bytes = (...stukken: string[]) => stukken.map((stuk) => Buffer.from(stuk))
const alles = (...stukken: string[]) => Array.fromAsync(leesCsv(bytes(...stukken)))

test('lines come with their number; empty lines are skipped but counted', async () => {
  expect(await alles('a;b\r\n\r\n1;2\r\n')).toEqual([
    { regel: 1, velden: ['a', 'b'] },
    { regel: 3, velden: ['1', '2'] },
  ])
})

test('a byte order mark is not part of the first cell', async () => {
  expect((await alles('\uFEFFa;b\n'))[0]?.velden).toEqual(['a', 'b'])
})

test('quotes hold a semicolon, a doubled quote and a line break', async () => {
  expect((await alles('"x;y";"zeg ""hoi""";"een\ntwee"\n'))[0]?.velden).toEqual([
    'x;y',
    'zeg "hoi"',
    'een\ntwee',
  ])
})

test('a quote in the middle of a cell is a letter like any other', async () => {
  expect((await alles('Techum "Zuid";2\n3;4\n')).map((r) => r.velden)).toEqual([
    ['Techum "Zuid"', '2'],
    ['3', '4'],
  ])
})

test('too many and too few cells come as they are', async () => {
  expect((await alles('a;b\n1\n1;2;3\n')).map((r) => r.velden.length)).toEqual([2, 1, 3])
})

test('a letter that falls apart over two chunks comes together', async () => {
  const [heel] = bytes('Zoë;b\n')
  const stukken = [heel!.subarray(0, 3), heel!.subarray(3)]
  expect((await Array.fromAsync(leesCsv(stukken)))[0]?.velden[0]).toBe('Zoë')
})

test('a quote that is never closed ends the reading after the good lines', async () => {
  const gelezen: CsvRegel[] = []
  const lezen = async () => {
    for await (const regel of leesCsv(bytes('a;b\n1;2\n"3;4\n', '5;6\n'))) gelezen.push(regel)
  }
  await expect(lezen()).rejects.toThrow(CsvOnleesbaar)
  await expect(lezen()).rejects.toMatchObject({ regel: 3 })
  expect(gelezen.map((r) => r.regel)).toEqual([1, 2, 1, 2])
})

test('a quote that is never closed is noticed before the whole file is in memory', async () => {
  let gegeven = 0
  function* bron() {
    yield Buffer.from('a;b\n"open;')
    for (; gegeven < 1000; gegeven += 1) yield Buffer.from(`${'x'.repeat(10_000)};\n`)
  }
  await expect(Array.fromAsync(leesCsv(bron()))).rejects.toThrow(CsvOnleesbaar)
  expect(gegeven).toBeLessThan(100)
})

test('who stops reading halfway stops the source', async () => {
  let gesloten = false
  function* bron() {
    try {
      for (;;) yield Buffer.from('a;b\n'.repeat(1000))
    } finally {
      gesloten = true
    }
  }
  for await (const regel of leesCsv(bron())) if (regel.regel === 5) break
  await new Promise(setImmediate)
  expect(gesloten).toBe(true)
})

test('an error of the source is passed on, not taken for a bad CSV', async () => {
  const bron = function* () {
    yield Buffer.from('a;b\n')
    throw new Error('schijf weg')
  }
  await expect(Array.fromAsync(leesCsv(bron()))).rejects.toThrow('schijf weg')
})
