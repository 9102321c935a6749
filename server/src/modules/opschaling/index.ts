export * from './opschaling.rules.ts'
export * from './opschaling.policy.ts'
