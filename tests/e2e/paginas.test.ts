import { beforeAll, expect, test } from 'vitest'
import { axe, BREEDTES, geenZijwaarts, inloggenAls, klachtenVan, omgeving, open } from './omgeving.ts'

let o: Awaited<ReturnType<typeof omgeving>>
beforeAll(async () => {
  o = await omgeving('leeuwarden')
}, 240_000)

const PAGINAS = [
  ['publiek', ['/', '/aanmelden', '/inloggen']],
  ['sociaal_werker', ['/werklijst', '/postvak', '/noodtoegang']],
  ['functioneel_beheerder', ['/noodtoegangen']],
] as const

test.each(PAGINAS)(
  'the pages of %s stand without a complaint, a sideways scroll or an axe violation, narrow and wide',
  async (wie, paden) => {
    for (const breedte of BREEDTES) {
      const page = await o.pagina(breedte)
      const klachten = klachtenVan(page)
      if (wie !== 'publiek') await inloggenAls(page, o, wie)
      for (const pad of paden) {
        await open(page, pad)
        expect(await page.locator('h1').count(), `${pad} at ${String(breedte)}`).toBe(1)
        expect(await axe(page), `${pad} at ${String(breedte)}`).toEqual([])
        await geenZijwaarts(page)
      }
      expect(klachten).toEqual([])
      await page.context().close()
    }
  },
  120_000,
)
