export * from './toegang.rules.ts'
export * from './toegang.policy.ts'
