export * from './operatie.ts'
export * from './bouwstenen.ts'
export * from './sessie.ts'
export * from './signaal.ts'
