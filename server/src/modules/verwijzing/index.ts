export * from './verwijzing.rules.ts'
export * from './verwijzing.policy.ts'
