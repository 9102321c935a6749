export * from './gebied.rules.ts'
