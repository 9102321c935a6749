import { KIST } from '../../api/apparaat.ts'
import type { Versleuteld } from './versleutel.ts'

/** A visit as it lies on the device: nothing of it can be read, but when its time is over. */
export type Rij = Versleuteld & { readonly id: string; readonly verlooptOp: number }
/** What the screen may tell without the key: how much is unsent, and when there last was contact. */
export type Briefje = { readonly onverzonden: number; readonly laatst: string | null }

const RIJEN = 'rijen'
const BRIEFJE = 'briefje'

const belofte = <T>(verzoek: IDBRequest<T>): Promise<T> =>
  new Promise((klaar, mis) => {
    verzoek.onsuccess = () => klaar(verzoek.result)
    verzoek.onerror = () => mis(verzoek.error ?? new Error('de opslag van het apparaat weigert'))
  })

// Opened and closed for each step: an open one would stand in the way of taking it all off.
async function met<T>(soort: IDBTransactionMode, doe: (opslag: IDBTransaction) => Promise<T>): Promise<T> {
  const verzoek = indexedDB.open(KIST, 1)
  verzoek.onupgradeneeded = () => {
    verzoek.result.createObjectStore(RIJEN, { keyPath: 'id' })
    verzoek.result.createObjectStore(BRIEFJE)
  }
  const db = await belofte(verzoek)
  try {
    return await doe(db.transaction([RIJEN, BRIEFJE], soort))
  } finally {
    db.close()
  }
}

export const leesRijen = (): Promise<Rij[]> =>
  met('readonly', (t) => belofte<Rij[]>(t.objectStore(RIJEN).getAll() as IDBRequest<Rij[]>))

export const zetRij = (rij: Rij): Promise<unknown> =>
  met('readwrite', (t) => belofte(t.objectStore(RIJEN).put(rij)))

export const wisRij = (id: string): Promise<unknown> =>
  met('readwrite', (t) => belofte(t.objectStore(RIJEN).delete(id)))

export const leesBriefje = (): Promise<Briefje | undefined> =>
  met('readonly', (t) => belofte(t.objectStore(BRIEFJE).get('stand') as IDBRequest<Briefje | undefined>))

export const zetBriefje = (briefje: Briefje): Promise<unknown> =>
  met('readwrite', (t) => belofte(t.objectStore(BRIEFJE).put(briefje, 'stand')))
