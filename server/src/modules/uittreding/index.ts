export * from './uittreding.rules.ts'
