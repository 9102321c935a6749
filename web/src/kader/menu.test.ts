import { expect, test } from 'vitest'
import { ROLLEN } from '@keukentafel/contract'
import { MENU, menuVoor } from './menu.ts'

const ALLES = MENU.flatMap(({ kan }) => kan ?? [])

test.each(ROLLEN)(
  'the bottom bar has a place for what a %s needs, and the rest stands behind “Meer”',
  (rol) => {
    const balk = menuVoor([rol], ALLES).filter(({ breed = false }) => !breed)
    expect(balk.length).toBeLessThanOrEqual(4)
  },
)
