export * from './regie.rules.ts'
export * from './triage.rules.ts'
