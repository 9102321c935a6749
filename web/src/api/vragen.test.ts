import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { Vragen } from './vragen.ts'

const queryClient = new Vragen()

// A server with one number, whose answers arrive when the test says so.
function bron() {
  const brieven: (() => void)[] = []
  const staat = { getal: 0 }
  const queryFn = () => {
    const gelezen = staat.getal
    return new Promise<number>((klaar) => brieven.push(() => klaar(gelezen)))
  }
  return { staat, brieven, vraag: { queryKey: ['getal'], queryFn } }
}

afterEach(() => queryClient.clear())

test('a first read that began before a change is asked again, and not shown as fresh', async () => {
  const { staat, brieven, vraag } = bron()
  const kijker = new QueryObserver(queryClient, vraag)
  const stop = kijker.subscribe(() => {})
  staat.getal = 1
  const klaar = queryClient.invalidateQueries({ queryKey: vraag.queryKey })
  brieven[0]?.()
  await expect.poll(() => brieven.length).toBe(2)
  brieven[1]?.()
  await klaar
  expect(kijker.getCurrentResult().data).toBe(1)
  stop()
})

test('what nobody looks at and was under way at a change is stale for who looks next', async () => {
  const { staat, brieven, vraag } = bron()
  const gelezen = queryClient.query(vraag)
  staat.getal = 1
  const klaar = queryClient.invalidateQueries({ queryKey: vraag.queryKey })
  brieven[0]?.()
  await Promise.all([gelezen, klaar])
  expect(queryClient.getQueryState(vraag.queryKey)?.isInvalidated).toBe(true)
  expect(brieven).toHaveLength(1)
})

test('a first read that was refused is not asked again after a change', async () => {
  let keer = 0
  const queryFn = () => {
    keer++
    return Promise.reject(new Error('geen toegang'))
  }
  const gelezen = queryClient.query({ queryKey: ['getal'], queryFn }).catch(() => 'geweigerd')
  const klaar = queryClient.invalidateQueries({ queryKey: ['getal'] })
  expect(await gelezen).toBe('geweigerd')
  await klaar
  expect(keer).toBe(1)
})
