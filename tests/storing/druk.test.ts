import { setTimeout as wacht } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { maakApp } from '../../server/src/app.ts'
import { leesConfig } from '../../server/src/config.ts'
import { testServer } from '../support/server.ts'

const GRENS_MS = 100

let app: FastifyInstance
beforeAll(async () => {
  const { db } = await testServer()
  app = await maakApp({
    config: { ...leesConfig({ KT_DRUK_MS: String(GRENS_MS) }), logNiveau: 'silent' },
    db,
  })
  await app.ready()
})
afterAll(() => app.close())

/** Keeps the program busy with itself, as work that is too much does. */
const bezig = (ms: number) => {
  const einde = performance.now() + ms
  while (performance.now() < einde);
}
const vraag = () => app.inject({ method: 'GET', url: '/v1/sessie' })

test('more work than it can do: refused at once with 503 and when to come back, and answered again after', async () => {
  for (let n = 0; n < 12; n++) {
    bezig(3 * GRENS_MS)
    await wacht(0)
  }
  const uit = await vraag()
  expect(uit.statusCode).toBe(503)
  expect(uit.headers['content-type']).toContain('application/problem+json')
  expect(uit.json()).toMatchObject({ code: 'te-druk', title: 'Even niet bereikbaar' })
  expect(uit.headers['retry-after']).toBe('10')
  await expect.poll(async () => (await vraag()).statusCode, { timeout: 30_000, interval: 250 }).toBe(200)
})
