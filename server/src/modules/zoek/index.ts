export * from './zoek.rules.ts'
