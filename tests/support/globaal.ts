import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { ruimSjablonenOp, testCluster, testSjabloon } from './cluster.ts'

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
  return () => ruimSjablonenOp(cluster, loop)
}
