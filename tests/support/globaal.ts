import type { TestProject } from 'vitest/node'
import { testCluster, testSjabloon } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    urls: { postgres: string; kt_eigenaar: string; kt_app: string; kt_backup: string }
    sjabloon: string
  }
}

/** Before all tests: one cluster, one migrated template (stijl.md §3g). */
export default async function globaal(project: TestProject): Promise<void> {
  const cluster = await testCluster()
  project.provide('sjabloon', await testSjabloon(cluster))
  project.provide('urls', {
    postgres: cluster.url('postgres', ''),
    kt_eigenaar: cluster.url('kt_eigenaar', ''),
    kt_app: cluster.url('kt_app', ''),
    kt_backup: cluster.url('kt_backup', ''),
  })
}
