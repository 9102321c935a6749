export * from './begeleider.rules.ts'
export * from './begeleider.policy.ts'
