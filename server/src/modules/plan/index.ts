export * from './plan.rules.ts'
export * from './inzet.rules.ts'
export * from './evaluatie.rules.ts'
export * from './plan.policy.ts'
