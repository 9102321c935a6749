export * from './termijn.rules.ts'
