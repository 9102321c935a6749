export * from './overdracht.rules.ts'
export * from './overdracht.policy.ts'
