import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bouwstof } from './genereer.rules.ts'

const MAP = join(import.meta.dirname, '../../../../gemeenten')

const lees = async <T>(pad: string): Promise<T> =>
  ((await import(pathToFileURL(join(MAP, pad)).href)) as { default: T }).default

/** What invented people of this gemeente are made of. @throws Error when there is no such folder in gemeenten/ */
export const bouwstofVan = async (gemeente: string): Promise<Bouwstof> => ({
  adressen: await lees(`${gemeente}/adressen.ts`),
  namen: await lees('verzonnen/namen.ts'),
  voorzieningen: await lees('verzonnen/voorzieningen.ts'),
})
