export * from './afweging.rules.ts'
export * from './afweging.policy.ts'
