import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const VAST = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium of this machine, else the one that Playwright brought; null when there is none. */
export function zoekChromium(): string | null {
  const mappen = (process.env['PATH'] ?? '').split(delimiter)
  const eind = process.platform === 'win32' ? '.exe' : ''
  const kandidaten = [
    process.env['CHROMIUM'] ?? '',
    ...mappen.flatMap((map) => NAMEN.map((naam) => join(map, naam + eind))),
    ...VAST,
    chromium.executablePath(),
  ]
  return kandidaten.find((pad) => pad !== '' && existsSync(pad)) ?? null
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * Finds a Chromium, and gets one where there is none: from Debian as root, else from Playwright.
 * @throws Error with a sentence that says what to do
 */
export function eisChromium(): string {
  const pad = zoekChromium()
  if (pad !== null) return pad
  console.log('Er is geen Chromium op deze machine; die wordt nu opgehaald.')
  const wegen: [string, string[]][] = [
    ...(isDebianRoot()
      ? ([
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
        ] as [string, string[]][])
      : []),
    ['playwright-core', ['install', 'chromium']],
  ]
  for (const [programma, argumenten] of wegen) {
    spawnSync(programma, argumenten, { stdio: 'inherit', shell: process.platform === 'win32' })
    const nu = zoekChromium()
    if (nu !== null) return nu
  }
  throw new Error(
    'Geen Chromium gevonden. Installeer Chromium of Google Chrome (Debian: apt-get install chromium), of geef het pad in CHROMIUM.',
  )
}
