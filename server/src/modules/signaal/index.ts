export * from './signaal.rules.ts'
export * from './signaal.policy.ts'
