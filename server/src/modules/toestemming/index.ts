export * from './toestemming.rules.ts'
export * from './toestemming.policy.ts'
