export * from './regie.rules.ts'
export * from './triage.rules.ts'
export * from './feiten.rules.ts'
export * from './triage.policy.ts'
