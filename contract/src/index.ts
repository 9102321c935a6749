export * from './operatie.ts'
export * from './bouwstenen.ts'
