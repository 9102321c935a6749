export * from './aanwijzen.rules.ts'
export * from './regie.policy.ts'
