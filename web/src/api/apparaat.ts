/** The one place on the device where something of a dossier may stand, encrypted (ADR 0017). */
export const KIST = 'kt-bezoek'

const luisteraars = new Set<() => void>()

/** Hears that what is on the device goes: what was opened of it goes with it. */
export function opWissen(luisteraar: () => void): void {
  luisteraars.add(luisteraar)
}

/** Takes everything off this device: the login ended, or its time is over. Never fails; without a key it is noise. */
export async function wisApparaat(): Promise<void> {
  for (const luisteraar of luisteraars) luisteraar()
  if (!('indexedDB' in globalThis)) return
  await new Promise<void>((klaar) => {
    const verzoek = indexedDB.deleteDatabase(KIST)
    verzoek.onsuccess = () => klaar()
    verzoek.onerror = () => klaar()
    verzoek.onblocked = () => klaar()
  })
}
