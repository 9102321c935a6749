import type { Commando } from './commando.ts'

// Read when it is asked for: who makes a backup need not wait for the whole server to be read.
const LADEN: Readonly<Record<string, () => Promise<Commando>>> = {
  start: async () => (await import('./start.ts')).start,
  migreer: async () => (await import('./migreer.ts')).migreren,
  bericht: async () => (await import('./bericht.ts')).bericht,
  medewerkers: async () => (await import('./medewerkers.ts')).medewerkers,
  importeer: async () => (await import('./importeer.ts')).importeer,
  genereer: async () => (await import('./genereer.ts')).genereer,
  spoor: async () => (await import('./spoor.ts')).spoor,
  backup: async () => (await import('./backup.ts')).backup,
  herstel: async () => (await import('./herstel.ts')).herstel,
  demo: async () => (await import('./demo.ts')).demo,
  help: () => Promise.resolve(help),
}

const help: Commando = {
  uitleg: 'deze lijst',
  doe: async () => {
    console.log('npm run kt -- <opdracht>\n')
    for (const [naam, laad] of Object.entries(LADEN))
      console.log(`  ${naam.padEnd(12)} ${(await laad()).uitleg}`)
    return 0
  },
}

/** The command with this name; null when there is none. */
export const commando = async (naam: string): Promise<Commando | null> =>
  Object.hasOwn(LADEN, naam) ? ((await LADEN[naam]?.()) ?? null) : null
