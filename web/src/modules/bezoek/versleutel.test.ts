import { expect, test } from 'vitest'
import { ontsleutel, sleutelUit, versleutel } from './versleutel.ts'

const nieuw = () => sleutelUit(Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'))
const BEZOEK = { naam: 'Sietske Hiemstra', werk: { situatie: 'Slaapt beneden.' } }

test('what is on a device can be read with the key of the login and in its own place only', async () => {
  const [sleutel, ander] = [await nieuw(), await nieuw()]
  const een = await versleutel(sleutel, 'a', BEZOEK)
  expect(await ontsleutel(sleutel, 'a', een)).toEqual(BEZOEK)
  expect(await ontsleutel(ander, 'a', een)).toBeNull()
  expect(await ontsleutel(sleutel, 'b', een)).toBeNull()
  const geknoeid = new Uint8Array(een.data.slice(0))
  geknoeid[3] = (geknoeid[3] ?? 0) ^ 1
  expect(await ontsleutel(sleutel, 'a', { iv: een.iv, data: geknoeid.buffer })).toBeNull()
})

test('nothing of it can be read without the key, and the same text never looks the same', async () => {
  const sleutel = await nieuw()
  const [een, twee] = [await versleutel(sleutel, 'a', BEZOEK), await versleutel(sleutel, 'a', BEZOEK)]
  const tekst = Buffer.from(een.data).toString('latin1')
  expect(tekst).not.toContain('Sietske')
  expect(tekst).not.toContain('situatie')
  expect(Buffer.from(een.data).equals(Buffer.from(twee.data))).toBe(false)
  await expect(crypto.subtle.exportKey('raw', sleutel)).rejects.toThrow()
})
