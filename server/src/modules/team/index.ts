export * from './team.rules.ts'
