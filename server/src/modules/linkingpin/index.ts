export * from './linkingpin.rules.ts'
