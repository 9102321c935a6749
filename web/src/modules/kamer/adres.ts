/** What the address of the rooster holds: a day of the week that is shown, and which kamer; without them this week and the first. */
export type RoosterAdres = { readonly dag?: string; readonly kamer?: number }
/** Reads the address; what is no day or no number is left out. */
export const leesRoosterAdres = (zoek: Record<string, unknown>): RoosterAdres => {
  const { dag } = zoek
  const kamer = Number(zoek['kamer'])
  return {
    ...(typeof dag === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(dag) ? { dag } : {}),
    ...(Number.isInteger(kamer) && kamer > 0 ? { kamer } : {}),
  }
}
