import { describe, expect, test } from 'vitest'
import { ConfigFout, leesConfig } from './config.ts'

describe('the environment', () => {
  test('without any setting it is a demo of Leeuwarden on this machine only', () => {
    expect(leesConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      gemeente: 'leeuwarden',
      demo: true,
      databaseUrl: null,
      publiekeUrl: 'http://localhost:3000',
      oidc: null,
    })
  })
  test('the message folder lies in the data folder unless it has a place of its own', () => {
    expect(leesConfig({ KT_DATA: '/a' }).berichtenMap).toMatch(/a.berichten$/)
    expect(leesConfig({ KT_DATA: '/a', KT_BERICHTEN: '/b' }).berichtenMap).toMatch(/b$/)
  })
  test('real data is not served over plain http, except on the machine itself', () => {
    const echt = (KT_URL: string) => () => leesConfig({ KT_SOORT: 'echt', KT_URL })
    expect(echt('http://keukentafel.example')).toThrow('https://')
    expect(echt('https://keukentafel.example/x')().publiekeUrl).toBe('https://keukentafel.example')
    expect(echt('http://127.0.0.1:3000')().publiekeUrl).toBe('http://127.0.0.1:3000')
  })
  test('mail is off until a server and a sender are named, and goes after half past seven', () => {
    expect(leesConfig({}).mail).toBeNull()
    const van = 'keukentafel@kt.example'
    expect(leesConfig({ KT_SMTP: 'smtps://a:b@post.example', KT_MAIL_VAN: van }).mail).toEqual({
      smtp: 'smtps://a:b@post.example',
      van,
      tijd: '07:30',
    })
    expect(() => leesConfig({ KT_SMTP: 'https://post.example', KT_MAIL_VAN: van })).toThrow('KT_SMTP')
    expect(() => leesConfig({ KT_SMTP: 'smtp://post.example', KT_MAIL_VAN: 'a, b' })).toThrow('KT_MAIL_VAN')
  })
  test('nobody is believed about addresses of others until a proxy is named', () => {
    expect(leesConfig({}).proxy).toEqual([])
    expect(leesConfig({ KT_PROXY: '10.0.0.1, 10.1.0.0/16' }).proxy).toEqual(['10.0.0.1', '10.1.0.0/16'])
  })
  test.each([
    ['PORT', 'drieduizend'],
    ['PORT', '70000'],
    ['KT_GEMEENTE', '../geheim'],
    ['KT_SOORT', 'Echt'],
    ['KT_LOG', 'alles'],
    ['KT_OIDC_ISSUER', 'https://alleen.example'],
    ['KT_VERBINDINGEN', '-1'],
    ['KT_VERBINDINGEN', '1'],
    ['KT_VERZOEKEN_PER_MINUUT', 'veel'],
    ['KT_URL', 'keukentafel.example'],
    ['KT_PROXY', '10.0.0.1, iedereen'],
    ['KT_SMTP', 'smtp://alleen.example'],
    ['KT_MAIL_VAN', 'alleen@kt.example'],
    ['KT_MAIL_TIJD', '25:00'],
  ])('%s=%s stops the program with the name of the setting', (naam, waarde) => {
    const lees = () => leesConfig({ [naam]: waarde })
    expect(lees).toThrow(ConfigFout)
    expect(lees).toThrow(naam)
  })
})
