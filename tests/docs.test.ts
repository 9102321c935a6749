import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { BEELDEN } from './handboek/tabel.ts'

const WORTEL = join(import.meta.dirname, '..')
const BLADEN = [
  ...readdirSync(WORTEL).filter((naam) => naam.endsWith('.md')),
  ...readdirSync(join(WORTEL, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.md'))
    .map((naam) => join('docs', naam)),
]

/** As GitHub and GitLab name the place of a heading. */
const plek = (kop: string): string =>
  kop
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const plekken = (tekst: string): readonly string[] =>
  [...tekst.matchAll(/^#{1,6} (.+)$/gm)].map(([, kop = '']) => plek(kop))

/** Why a link on this page leads nowhere; undefined when it does, or leaves the repository. */
function klacht(blad: string, doel: string): string | undefined {
  if (/^[a-z]+:/.test(doel)) return undefined
  const [pad = '', anker] = doel.split('#')
  const bestand = pad === '' ? join(WORTEL, blad) : join(WORTEL, dirname(blad), pad)
  if (!existsSync(bestand)) return `${blad}: ${doel} is not there`
  return anker === undefined || plekken(readFileSync(bestand, 'utf8')).includes(anker)
    ? undefined
    : `${blad}: ${doel} has no such heading`
}

const klachten = (blad: string, tekst: string): readonly string[] =>
  [...tekst.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, doel = '']) => klacht(blad, doel) ?? [])

test('every link and image in the documents leads to a file and a heading that exist', () => {
  expect(BLADEN.length).toBeGreaterThan(10)
  expect(BLADEN.flatMap((blad) => klachten(blad, readFileSync(join(WORTEL, blad), 'utf8')))).toEqual([])
})

const plat = (tekst: string): string => tekst.replaceAll(/\s+/g, ' ')
/** Everything that can reach a screen, with and without the markup in between. */
function schermtekst(): string {
  const bron = ['web/src', 'server/src', 'gemeenten', 'iwmo/src', 'contract/src']
    .flatMap((kamer) =>
      readdirSync(join(WORTEL, kamer), { recursive: true, encoding: 'utf8' }).map((n) => join(kamer, n)),
    )
    .filter((naam) => /(?<!\.test)\.tsx?$/.test(naam))
    .map((naam) => readFileSync(join(WORTEL, naam), 'utf8').replaceAll("{' '}", ' '))
    .join(' ')
  return plat(`${bron} ${bron.replaceAll(/<[^>]*>/g, '')}`)
}

/** The words a page says are on the screen: buttons in bold, messages in quotes; … stands for what differs. */
const citaten = (tekst: string): readonly string[] =>
  [...plat(tekst).matchAll(/“([^”]+)”|\*\*([^*]+)\*\*/g)]
    .flatMap(([, melding, knop]) => (melding ?? knop ?? '').split(/[…“]/))
    .map((deel) => deel.trim())
    .filter((deel) => deel.length > 1)

test('the handbook quotes buttons and messages as they stand on the screen', () => {
  const scherm = schermtekst()
  const bladen = BLADEN.filter((blad) => blad.startsWith('docs/handboek'))
  const verzonnen = bladen.flatMap((blad) =>
    citaten(readFileSync(join(WORTEL, blad), 'utf8'))
      .filter((citaat) => !scherm.includes(citaat))
      .map((citaat) => `${blad}: ${citaat}`),
  )
  expect(bladen.length).toBe(8)
  expect(verzonnen).toEqual([])
  const onwaar = citaten('Kies **Ja** of **Knop die er niet is**: “Nooit gezegd … op geen scherm.”')
  expect(onwaar.filter((citaat) => !scherm.includes(citaat)).length).toBe(3)
})

/** What a picture of the handbook shows and where it is. */
const beeldenIn = (tekst: string) =>
  [...tekst.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = '', doel = '']) => ({ alt, doel }))

test('the handbook shows every picture that the script makes and no other, each with words and light enough', () => {
  const genoemd = BLADEN.filter((blad) => blad.startsWith('docs/handboek')).flatMap((blad) =>
    beeldenIn(readFileSync(join(WORTEL, blad), 'utf8')),
  )
  const namen = [...new Set(genoemd.map(({ doel }) => doel))].toSorted()
  const map = join(WORTEL, 'docs/handboek/beeld')
  const bestanden = readdirSync(map).toSorted()
  expect(namen).toEqual(bestanden.map((naam) => `beeld/${naam}`))
  expect(bestanden).toEqual(BEELDEN.map(({ naam }) => `${naam}.jpg`).toSorted())
  expect(genoemd.filter(({ alt }) => alt.trim().split(/\s+/).length < 4)).toEqual([])
  const gewicht = bestanden.map((naam) => statSync(join(map, naam)).size)
  expect(Math.max(...gewicht)).toBeLessThanOrEqual(90_000)
  expect(gewicht.reduce((samen, bytes) => samen + bytes, 0)).toBeLessThanOrEqual(3_200_000)
  expect(beeldenIn('![](a.jpg) ![Het plan](b.jpg)')).toEqual([
    { alt: '', doel: 'a.jpg' },
    { alt: 'Het plan', doel: 'b.jpg' },
  ])
})

test.each([
  ['a file that is not there', '[x](weg.md)', 'docs/beheer.md: weg.md is not there'],
  ['an image that is not there', '![x](beelden/weg.png)', 'docs/beheer.md: beelden/weg.png is not there'],
  ['a heading that is not there', '[x](#weg)', 'docs/beheer.md: #weg has no such heading'],
])('%s is seen', (_wat, tekst, gezien) => {
  expect(klachten('docs/beheer.md', tekst)).toEqual([gezien])
})
