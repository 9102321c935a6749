export * from './netwerk.rules.ts'
export * from './netwerk.policy.ts'
