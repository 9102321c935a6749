export * from './bericht.rules.ts'
