export * from './bezoek.rules.ts'
