import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { ruimDatabasesOp, testCluster, testSjabloon } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    urls: { postgres: string; kt_eigenaar: string; kt_app: string; kt_backup: string }
    sjabloon: string
    /** begins the name of what this run makes once for all its files */
    loop: string
  }
}

/** Before all tests: one cluster, one migrated template (stijl.md §3g). After them: gone is what this run made of it. */
export default async function globaal(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await testCluster()
  const loop = `loop_${randomUUID().slice(0, 8)}_`
  project.provide('loop', loop)
  project.provide('sjabloon', await testSjabloon(cluster))
  project.provide('urls', {
    postgres: cluster.url('postgres', ''),
    kt_eigenaar: cluster.url('kt_eigenaar', ''),
    kt_app: cluster.url('kt_app', ''),
    kt_backup: cluster.url('kt_backup', ''),
  })
  return async () => {
    const namen = await ruimDatabasesOp(cluster, loop)
    const open = namen.filter((naam) => naam.startsWith(`${loop}test_`)).length
    // Open ones take the connections of the files after them, the sooner the faster the machine is.
    if (open > 0)
      throw new Error(`${open} servers were still open after their test file (tests/support/opruimen.ts)`)
  }
}
