export * from './toewijzing.rules.ts'
export * from './toewijzing.policy.ts'
