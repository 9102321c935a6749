import { expect, test } from 'vitest'
import { isTijd, keuzeControleren, meldingmailMaken, mislukking } from './meldingmail.rules.ts'

test('the mail says how many are new and where to log in, and nothing else', () => {
  const { onderwerp, tekst } = meldingmailMaken(3, 'https://kt.example')
  expect(onderwerp).toBe('U hebt 3 nieuwe meldingen in Keukentafel')
  expect(tekst.split('\n')[0]).toBe('U hebt 3 nieuwe meldingen in Keukentafel.')
  expect(tekst).toContain('https://kt.example/inloggen')
  expect(meldingmailMaken(1, '').onderwerp).toBe('U hebt 1 nieuwe melding in Keukentafel')
  expect([99, 100].map((n) => meldingmailMaken(n, '').onderwerp)).toEqual([
    'U hebt 99 nieuwe meldingen in Keukentafel',
    'U hebt meer dan 99 nieuwe meldingen in Keukentafel',
  ])
})

test('it goes from the minute that was set', () => {
  const op = (tijd: string) => isTijd(Temporal.PlainTime.from(tijd), '07:30')
  expect(['07:29:59', '07:30', '23:00'].map(op)).toEqual([false, true, true])
})

test('a daily mail asks for an address and for mail that is on; stopping is always possible', () => {
  const code = (...bij: Parameters<typeof keuzeControleren>) => {
    const uit = keuzeControleren(...bij)
    return uit.ok ? uit.waarde : uit.weigeringen[0]?.code
  }
  expect(code('dagelijks', { aan: true, adres: 'a@b.nl' })).toBe('dagelijks')
  expect(code('dagelijks', { aan: false, adres: 'a@b.nl' })).toBe('mail-staat-uit')
  expect(code('dagelijks', { aan: true, adres: null })).toBe('geen-mailadres')
  expect(code('geen', { aan: false, adres: null })).toBe('geen')
})

test('only what certainly did not go is tried again', () => {
  expect(mislukking({ code: 'ECONNREFUSED' })).toBe('niet')
  expect(mislukking({ code: 'EMESSAGE', responseCode: 451 })).toBe('niet')
  expect(mislukking({ code: 'ETIMEDOUT' })).toBe('onzeker')
  expect(mislukking({ code: 'ESOCKET' })).toBe('onzeker')
  expect(mislukking({})).toBe('onzeker')
})
