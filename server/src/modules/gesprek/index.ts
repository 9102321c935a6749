export * from './gesprek.rules.ts'
export * from './conceptplan.rules.ts'
export * from './gesprek.policy.ts'
export * from './vervolg.rules.ts'
